import type { JobCatalog } from "../../core/catalog/jobCatalog";
import type { LiveConnection } from "../../core/live/liveConnection";
import type { TreeNode } from "../../core/tree/treeNode";
import type { Window } from "./window";

type Shown = Pick<Window, "connections" | "view">;

/** The jobs of the connection that is meant, connected if need be. Undefined without one: the view shows why. */
export function openCatalog(window: Shown, node?: TreeNode): Promise<JobCatalog | undefined> {
  return catalogOver(window, meantConnection(window, node));
}

/** The jobs of this connection, connected if need be. Undefined without them: the view shows why. */
export async function catalogOver(
  { view }: Shown,
  live: LiveConnection | undefined,
): Promise<JobCatalog | undefined> {
  if (live?.catalog !== undefined) {
    // Without progress: a click on a row must not make the view's bar flicker.
    await live.start();
  } else if (live !== undefined) {
    await view.during(live.start());
  }
  if (live?.catalog === undefined) {
    await view.show();
  }
  return live?.catalog;
}

/**
 * The connection of the row that a command was called on, else of the row that is selected, else the selected
 * connection. Undefined for a row of a connection that was left meanwhile.
 */
export function meantConnection({ connections, view }: Shown, node?: TreeNode): LiveConnection | undefined {
  return connections.of(node ?? view.selection[0]);
}

/** The connection that is meant where AWS is to be asked: for a row of a file, the selected one. */
export function askingConnection(window: Shown, node?: TreeNode): LiveConnection {
  const live = meantConnection(window, node);
  return live === undefined || live.choice.file !== undefined ? window.connections.selected : live;
}
