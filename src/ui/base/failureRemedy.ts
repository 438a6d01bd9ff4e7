import * as vscode from "vscode";
import type { Failure } from "../../core/failure/failure";
import { type LiveConnection, SELECTED } from "../../core/live/liveConnection";
import type { TreeNode } from "../../core/tree/treeNode";
import { COMMANDS } from "./commandIds";

const t = vscode.l10n.t;

/** A command that helps against a failure. It is given the failure as a row of the tree gives it. */
interface Remedy {
  readonly title: string;
  readonly command: string;
}

/** Runs the command that helps against a failure, if there is one. Without a connection, for the selected one. */
export async function help(failure: Failure, live?: LiveConnection): Promise<void> {
  const remedy = remedyFor(failure);
  if (remedy !== undefined) {
    const node: TreeNode = { kind: "failure", id: `${live?.id ?? SELECTED}/message`, failure };
    await vscode.commands.executeCommand(remedy.command, node);
  }
}

/** The command that a message about a failure offers. Undefined where none of ours helps. */
export function remedyFor(failure: Failure): Remedy | undefined {
  switch (failure.kind) {
    case "signedOut":
    case "credentialsExpired":
      return { title: t("Sign In"), command: COMMANDS.signIn };
    case "accessDenied":
      return { title: t("Copy IAM Policy"), command: COMMANDS.copyPolicy };
    case "noProfiles":
    case "badConfigFile":
    case "malformedConfigFile":
    case "unknownProfile":
    case "credentialsInvalid":
    case "credentialsUnavailable":
    case "brokenProfile":
    case "noCredentials":
    case "emptySource":
    case "noTokenFile":
    case "processFailed":
      return { title: t("Open AWS Config File"), command: COMMANDS.openConfigFile };
    case "noProfileChosen":
    case "noEnvironmentCredentials":
      return { title: t("Select AWS Profile…"), command: COMMANDS.selectProfile };
    case "noRegion":
      return { title: t("Select Region…"), command: COMMANDS.selectRegion };
    default:
      return undefined;
  }
}
