import * as vscode from "vscode";
import type { AwsAccess } from "../../core/connection/awsAccess";
import { type ConnectionChoice, choiceOf } from "../../core/connection/connection";
import { type Failure, failureOf } from "../../core/failure/failure";
import { failureText } from "../../core/failure/failureText";
import type { KnownAccounts } from "../../core/live/knownAccounts";
import type { LiveConnection } from "../../core/live/liveConnection";
import type { TreeNode } from "../../core/tree/treeNode";
import type { CommandHandlers } from "../base/commands";
import { showingProgress } from "../base/progress";
import { readSettings } from "../base/settings";
import { askingConnection, meantConnection, type WindowParts } from "../tree/meantConnection";
import { openConfigFile } from "./configFile";
import type { ConnectionPick } from "./connectionPick";
import { tellIdentity } from "./identity";
import { copyPolicy } from "./policyCopy";
import { pickProfile } from "./profilePicker";
import { pickRegion } from "./regionPicker";
import { signIn } from "./signIn";
import type { SignInTerminal } from "./signInTerminal";

const t = vscode.l10n.t;

export interface ConnectionParts extends WindowParts {
  readonly pick: ConnectionPick;
  readonly signInTerminal: SignInTerminal;
  readonly loadAws: () => Promise<AwsAccess>;
  readonly accounts: KnownAccounts;
}

/** The commands that choose a connection, or mend it. Each works from the palette, before the view was opened. */
export function connectionCommands(parts: ConnectionParts) {
  const { loadAws, signInTerminal } = parts;
  return {
    selectProfile: () => selectProfile(parts),
    selectRegion: () => selectRegion(parts),
    showIdentity: (node) => showIdentity(parts, node),
    signIn: async (node) =>
      signIn(await (await loadAws()).signingInProfile(choiceMeant(parts, node)), signInTerminal),
    openConfigFile: async (node) => {
      const what = isAboutKeys(failureMeant(parts, node)) ? "keys" : "settings";
      await openConfigFile(await (await loadAws()).placeToFix(choiceMeant(parts, node), what));
    },
    copyPolicy: (node) => copyPolicy(failureMeant(parts, node)),
  } satisfies Partial<CommandHandlers>;
}

async function selectProfile(parts: ConnectionParts): Promise<void> {
  const { pick, loadAws, accounts } = parts;
  const { choice: unpicked } = readSettings(pick.region === undefined ? {} : { region: pick.region });
  const inUse = (aws: AwsAccess) => choiceInUse(parts, aws);
  const picked = await pickProfile({ loadAws, inUse, unpicked, accounts });
  if (picked !== undefined) {
    await pick.pickCredentials(picked.credentials, picked.setsRegion);
    await connectAnew(parts);
  }
}

async function selectRegion(parts: ConnectionParts): Promise<void> {
  const { pick, loadAws } = parts;
  const inUse = async () => (await choiceInUse(parts, await loadAws())).region;
  const picked = await pickRegion({ inUse, unpicked: () => regionWithoutPick(parts) });
  if (picked !== undefined) {
    await pick.pickRegion(picked.region);
    await connectAnew(parts);
  }
}

async function connectAnew({ connections, view }: ConnectionParts): Promise<void> {
  await view.show();
  await view.during(connections.selected.restart());
}

async function showIdentity(parts: ConnectionParts, node: TreeNode | undefined): Promise<void> {
  const { pick, loadAws } = parts;
  const live = askingConnection(parts, node);
  const aws = await loadAws();
  const { requestTimeoutSeconds } = readSettings(pick.value);
  const connection = live.catalog?.connection ?? (await aws.resolveConnection(live.choice));
  const identity = await showingProgress(t("Asking AWS whose credentials these are…"), (signal) =>
    aws.identify(connection, requestTimeoutSeconds, signal),
  );
  const { catalog } = live;
  const isShown = catalog?.connection.id === connection.id;
  await tellIdentity(identity, connection, isShown ? catalog.identity.account : undefined);
}

/** Whose jobs are shown, or were to be shown. */
function choiceMeant(parts: ConnectionParts, node: TreeNode | undefined): ConnectionChoice {
  return shownChoice(askingConnection(parts, node));
}

function shownChoice({ catalog, choice }: LiveConnection): ConnectionChoice {
  return catalog === undefined ? choice : choiceOf(catalog.connection);
}

/** What is selected, with what it leaves open filled in, unless there is no connection to be had. */
async function choiceInUse({ connections }: ConnectionParts, aws: AwsAccess): Promise<ConnectionChoice> {
  const choice = shownChoice(connections.selected);
  const isResolved = connections.selected.catalog !== undefined;
  return isResolved ? choice : aws.resolveConnection(choice).then(choiceOf, () => choice);
}

async function regionWithoutPick({ pick, loadAws }: ConnectionParts): Promise<string> {
  try {
    return (await (await loadAws()).resolveConnection(readSettings(pick.credentials).choice)).region;
  } catch (error) {
    return failureText(failureOf(error), t).title;
  }
}

/** The failure of the row that the command was called on, else that of the connection. */
function failureMeant(parts: ConnectionParts, node: TreeNode | undefined): Failure | undefined {
  return node?.kind === "failure" ? node.failure : meantConnection(parts, node)?.failure;
}

function isAboutKeys(failure: Failure | undefined): boolean {
  switch (failure?.kind) {
    case "credentialsInvalid":
    case "credentialsExpired":
    case "credentialsUnavailable":
      return true;
    case "brokenProfile":
      return failure.fault.kind === "keysIncomplete";
    default:
      return false;
  }
}
