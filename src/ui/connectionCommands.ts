import type { AwsAccess } from "../core/awsAccess";
import type { ConnectionChoice } from "../core/connection";
import type { Failure } from "../core/failure";
import type { TreeNode } from "../core/treeNode";
import type { CommandHandlers } from "./commands";
import { openConfigFile } from "./configFile";
import type { ConnectionPick } from "./connectionPick";
import { pickProfile, pickRegion } from "./connectionPicker";
import { copyPolicy } from "./policyCopy";
import { sessionMeant, type WindowParts } from "./sessionMeant";
import { signIn } from "./signIn";
import type { SignInTerminal } from "./signInTerminal";

export interface ConnectionParts extends WindowParts {
  readonly pick: ConnectionPick;
  readonly signInTerminal: SignInTerminal;
  readonly loadAws: () => Promise<AwsAccess>;
}

/** The commands that choose a connection, or mend it. Each works from the palette, before the view was opened. */
export function connectionCommands(parts: ConnectionParts) {
  const { loadAws, signInTerminal } = parts;
  return {
    selectProfile: () => selectProfile(parts),
    selectRegion: () => selectRegion(parts),
    signIn: async (node) =>
      signIn(await (await loadAws()).signingInProfile(choiceOf(parts, node)), signInTerminal),
    openConfigFile: async (node) => {
      const what = isAboutKeys(failureMeant(parts, node)) ? "keys" : "settings";
      await openConfigFile(await (await loadAws()).placeToMend(choiceOf(parts, node), what));
    },
    copyPolicy: (node) => copyPolicy(failureMeant(parts, node)),
  } satisfies Partial<CommandHandlers>;
}

async function selectProfile({ sessions, view, pick, loadAws }: ConnectionParts): Promise<void> {
  const session = sessions.selected;
  const profile = await pickProfile(await loadAws(), session.catalog?.connection ?? pick.value);
  if (profile !== undefined) {
    await pick.pickProfile(profile.name, profile.region !== undefined);
    await view.show();
    await view.during(session.restart());
  }
}

async function selectRegion({ sessions, view, pick }: ConnectionParts): Promise<void> {
  const session = sessions.selected;
  const region = await pickRegion((session.catalog?.connection ?? pick.value).region);
  if (region !== undefined) {
    await pick.pickRegion(region);
    await view.show();
    await view.during(session.restart());
  }
}

/** Whose jobs are shown, or would be if there were a connection. */
function choiceOf(parts: ConnectionParts, node: TreeNode | undefined): ConnectionChoice {
  const session = sessionMeant(parts, node) ?? parts.sessions.selected;
  return session.catalog?.connection ?? session.choice;
}

/** The failure of the row that the command was called on, else that of the connection. */
function failureMeant(parts: ConnectionParts, node: TreeNode | undefined): Failure | undefined {
  return node?.kind === "failure" ? node.failure : sessionMeant(parts, node)?.failure;
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
