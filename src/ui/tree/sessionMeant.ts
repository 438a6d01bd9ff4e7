import type { Session } from "../../core/session/session";
import type { Sessions } from "../../core/session/sessions";
import type { TreeNode } from "../../core/tree/treeNode";
import type { JobsView } from "./jobsView";

export interface WindowParts {
  readonly sessions: Sessions;
  readonly view: JobsView;
}

/**
 * The connection of the row that a command was called on, else of the row that is selected, else the selected
 * connection. Undefined for a row of a connection that was left meanwhile.
 */
export function sessionMeant({ sessions, view }: WindowParts, node?: TreeNode): Session | undefined {
  return sessions.of(node ?? view.selection[0]);
}

/** The same, where AWS is to be asked: for a row of a file, the selected connection. */
export function askingSession(parts: WindowParts, node?: TreeNode): Session {
  const session = sessionMeant(parts, node);
  return session === undefined || session.choice.file !== undefined ? parts.sessions.selected : session;
}
