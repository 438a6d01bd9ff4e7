import * as vscode from "vscode";
import { type ConnectionPin, connectionLabel } from "../../core/connection/connection";
import type { TreeNode } from "../../core/tree/treeNode";
import type { CommandHandlers } from "../base/commands";
import { inform, sayBriefly } from "../base/notification";
import { pickOne } from "../base/quickChoice";
import { readPins, writePins } from "../base/settings";
import { catalogOver } from "../window/openCatalog";
import type { Window } from "../window/window";

const t = vscode.l10n.t;

/** The commands that keep a connection in the tree, whatever is selected, and let go of it. */
export function pinCommands(window: Window) {
  return {
    pinConnection: () => pinConnection(window),
    unpinConnection: (node) => unpinConnection(node),
  } satisfies Partial<CommandHandlers>;
}

async function pinConnection(window: Window): Promise<void> {
  await window.view.show();
  const catalog = await catalogOver(window, window.connections.selected);
  if (catalog === undefined) {
    return;
  }
  const { connection } = catalog;
  const { profile, region } = connection;
  if (profile === undefined) {
    await inform(t("The credentials of the environment have no name to pin. Select a profile first."));
    return;
  }
  const pins = readPins();
  if (pins.some((pin) => isSame(pin, { profile, region }))) {
    sayBriefly(t("{0} is pinned already", connectionLabel(connection, t)), 4000);
    return;
  }
  await writePins([...pins, { profile, region }]);
}

async function unpinConnection(node: TreeNode | undefined): Promise<void> {
  const { profile, region } = node?.kind === "connection" ? node : {};
  const pin = profile === undefined || region === undefined ? await pickPin() : { profile, region };
  if (pin !== undefined) {
    await writePins(readPins().filter((other) => !isSame(other, pin)));
  }
}

async function pickPin(): Promise<ConnectionPin | undefined> {
  const items = readPins().map((pin) => ({ label: connectionLabel(pin, t), pin }));
  return (await pickOne(items, t("No connection is pinned."), { title: t("Unpin Connection") }))?.pin;
}

function isSame(one: ConnectionPin, other: ConnectionPin): boolean {
  return one.profile === other.profile && one.region === other.region;
}
