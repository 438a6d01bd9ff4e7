import * as vscode from "vscode";
import type { AwsAccess, CallerIdentity } from "../../core/connection/awsAccess";
import { type Connection, type ConnectionChoice, choiceOf } from "../../core/connection/connection";
import { type Failure, failureOf } from "../../core/failure/failure";
import { failureText } from "../../core/failure/failureText";
import type { LiveConnection } from "../../core/live/liveConnection";
import type { TreeNode } from "../../core/tree/treeNode";
import type { CommandHandler, CommandHandlers } from "../base/commands";
import { offer, sayBriefly, showingProgress } from "../base/notification";
import { readSettings } from "../base/settings";
import { askingConnection, meantConnection } from "../window/openCatalog";
import type { Window } from "../window/window";
import { openConfigFile } from "./configFile";
import { copyPolicy } from "./policyCopy";
import { pickProfile } from "./profilePicker";
import { pickRegion } from "./regionPicker";
import { signIn } from "./signIn";

const t = vscode.l10n.t;

/** The commands that choose a connection, or fix it. Each works from the palette, before the view was opened. */
export function connectionCommands(window: Window) {
  const { loadAws, signInTerminal } = window;
  const signingIn: CommandHandler = async (node) =>
    signIn(await (await loadAws()).signingInProfile(choiceMeant(window, node)), signInTerminal);
  const openingConfigFile: CommandHandler = async (node) => {
    const what = isAboutKeys(failureMeant(window, node)) ? "keys" : "settings";
    await openConfigFile(await (await loadAws()).placeToFix(choiceMeant(window, node), what));
  };
  return {
    selectProfile: () => selectProfile(window),
    selectRegion: () => selectRegion(window),
    showIdentity: () => showIdentity(window),
    signIn: () => signingIn(),
    signInForRow: signingIn,
    openConfigFile: () => openingConfigFile(),
    openConfigFileForRow: openingConfigFile,
    copyPolicy: (node) => copyPolicy(failureMeant(window, node)),
  } satisfies Partial<CommandHandlers>;
}

async function selectProfile(window: Window): Promise<void> {
  const { pick, loadAws, accounts } = window;
  const { choice: unpicked } = readSettings(pick.region === undefined ? {} : { region: pick.region });
  const inUse = (aws: AwsAccess) => choiceInUse(window, aws);
  const picked = await pickProfile({ loadAws, inUse, unpicked, accounts });
  if (picked !== undefined) {
    await pick.pickCredentials(picked.credentials, picked.setsRegion);
    await connectAnew(window);
  }
}

async function selectRegion(window: Window): Promise<void> {
  const { pick, loadAws } = window;
  const inUse = async () => (await choiceInUse(window, await loadAws())).region;
  const picked = await pickRegion({ inUse, unpicked: () => regionWithoutPick(window) });
  if (picked !== undefined) {
    await pick.pickRegion(picked.region);
    await connectAnew(window);
  }
}

async function connectAnew({ connections, view }: Window): Promise<void> {
  await view.show();
  await view.during(connections.selected.restart());
}

async function showIdentity(window: Window): Promise<void> {
  const { loadAws, readSettings } = window;
  const live = askingConnection(window);
  const aws = await loadAws();
  const { requestTimeoutSeconds } = readSettings();
  const connection = live.catalog?.connection ?? (await aws.resolveConnection(live.choice));
  if (connection.file !== undefined) {
    return;
  }
  const identity = await showingProgress(t("Asking AWS whose credentials these are…"), (signal) =>
    aws.identify(connection, requestTimeoutSeconds, signal),
  );
  const { catalog } = live;
  const isShown = catalog?.connection.id === connection.id;
  await sayIdentity(identity, connection, isShown ? catalog.identity.account : undefined);
}

/** The connection whose jobs are shown, or were to be shown. */
function choiceMeant(window: Window, node: TreeNode | undefined): ConnectionChoice {
  return shownChoice(askingConnection(window, node));
}

function shownChoice({ catalog, choice }: LiveConnection): ConnectionChoice {
  return catalog === undefined ? choice : choiceOf(catalog.connection);
}

/** The selected choice, with its gaps filled in where a connection can be resolved. */
async function choiceInUse({ connections }: Window, aws: AwsAccess): Promise<ConnectionChoice> {
  const choice = shownChoice(connections.selected);
  const isResolved = connections.selected.catalog !== undefined;
  return isResolved ? choice : aws.resolveConnection(choice).then(choiceOf, () => choice);
}

async function regionWithoutPick({ pick, loadAws }: Window): Promise<string> {
  try {
    const aws = await loadAws();
    return (await aws.resolveConnection(readSettings(pick.credentials).choice)).region ?? "";
  } catch (error) {
    return failureText(failureOf(error), t).title;
  }
}

/** The failure of the row that the command was called on, else that of the connection. */
function failureMeant(window: Window, node: TreeNode | undefined): Failure | undefined {
  return node?.kind === "failure" ? node.failure : meantConnection(window, node)?.failure;
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

/** Says as whom AWS knows the credentials of the connection, and that the loaded jobs are of another account. */
export async function sayIdentity(
  identity: CallerIdentity,
  { profile }: Connection,
  loaded: string | undefined,
): Promise<void> {
  const { accountId, arn, userId } = identity;
  const whose = profile === undefined ? t("the environment") : t("profile “{0}”", profile);
  const known = t(
    "AWS knows the credentials of {0} as {1}: account {2}, user ID {3}.",
    whose,
    arn,
    accountId,
    userId,
  );
  const copying = (text: string) => async () => {
    await vscode.env.clipboard.writeText(text);
    sayBriefly(t("Copied"), 2000);
  };
  const buttons = { [t("Copy ARN")]: copying(arn), [t("Copy Account ID")]: copying(accountId) };
  await (loaded === undefined || loaded === accountId
    ? offer(known, buttons)
    : offer(`${known} ${changedText(loaded)}`, buttons, "warning"));
}

function changedText(loaded: string): string {
  return t(
    "But the jobs that are shown are of account {0}: the credentials have changed since. Select the profile again to show the jobs of the account that they are of now.",
    loaded,
  );
}
