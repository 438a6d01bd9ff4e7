import * as vscode from "vscode";
import { type Failure, failureOf } from "../../core/failure/failure";
import { failureText } from "../../core/failure/failureText";
import { type LiveConnection, SELECTED } from "../../core/live/liveConnection";
import type { TreeNode } from "../../core/tree/treeNode";
import { COMMANDS } from "./commandIds";
import { logError } from "./log";
import { offer } from "./notification";

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
      return { title: t("Sign In"), command: COMMANDS.signInForRow };
    case "accessDenied":
      return { title: t("Copy IAM Policy"), command: COMMANDS.copyPolicy };
    case "noProfiles":
    case "badConfigFile":
    case "encodedConfigFile":
    case "malformedConfigFile":
    case "unknownProfile":
    case "credentialsInvalid":
    case "credentialsUnavailable":
    case "brokenProfile":
    case "noCredentials":
    case "emptySource":
    case "noTokenFile":
    case "processFailed":
      return { title: t("Open AWS Config File"), command: COMMANDS.openConfigFileForRow };
    case "noProfileChosen":
    case "noEnvironmentCredentials":
    case "environmentIncomplete":
      return { title: t("Select AWS Profile…"), command: COMMANDS.selectProfile };
    case "badRegion":
      return failure.source.kind === "profile"
        ? { title: t("Open AWS Config File"), command: COMMANDS.openConfigFile }
        : { title: t("Select Region…"), command: COMMANDS.selectRegion };
    case "noRegion":
      return { title: t("Select Region…"), command: COMMANDS.selectRegion };
    default:
      return undefined;
  }
}

/** Says how something failed that the user asked for. A failed list is shown in the tree instead. */
export async function reportFailure(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  const failure = failureOf(error);
  if (failure.kind === "cancelled") {
    return;
  }
  if (failure.kind === "unexpected" && error instanceof Error) {
    logError(error, log);
  }
  const remedy = remedyFor(failure);
  const buttons = {
    ...(remedy === undefined ? {} : { [remedy.title]: () => help(failure) }),
    [t("Show Log")]: () => log.show(),
  };
  await offer(failureText(failure, t).sentence, buttons, "error");
}
