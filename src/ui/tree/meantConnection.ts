import type { LiveConnection } from "../../core/live/liveConnection";
import type { LiveConnections } from "../../core/live/liveConnections";
import type { TreeNode } from "../../core/tree/treeNode";
import type { JobsView } from "./jobsView";

export interface WindowParts {
  readonly connections: LiveConnections;
  readonly view: JobsView;
}

/**
 * The connection of the row that a command was called on, else of the row that is selected, else the selected
 * connection. Undefined for a row of a connection that was left meanwhile.
 */
export function meantConnection(
  { connections, view }: WindowParts,
  node?: TreeNode,
): LiveConnection | undefined {
  return connections.of(node ?? view.selection[0]);
}

/** The same, where AWS is to be asked: for a row of a file, the selected connection. */
export function askingConnection(parts: WindowParts, node?: TreeNode): LiveConnection {
  const live = meantConnection(parts, node);
  return live === undefined || live.choice.file !== undefined ? parts.connections.selected : live;
}
