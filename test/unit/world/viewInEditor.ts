import type { Pin } from "../../../src/core/connection/connection";
import type { Job } from "../../../src/core/job/job";
import type { Grouping } from "../../../src/core/store/jobGroups";
import type { TreeNode } from "../../../src/core/tree/treeNode";
import { JobsView } from "../../../src/ui/tree/jobsView";
import type { TreeMemory } from "../../../src/ui/tree/treeMemory";
import { editorWith, workAtOnce } from "./editor";
import { windowOver } from "./windowOver";

const ignore = () => ({ dispose: () => undefined });

/** The view over a list that has these jobs, in an editor that has nothing else, and what it told the log. */
export async function viewInEditor(
  jobs: readonly Job[],
  { grouping = "dataSet", pins = [] }: { readonly grouping?: Grouping; readonly pins?: readonly Pin[] } = {},
) {
  editorWith({
    commands: { executeCommand: async () => undefined },
    window: {
      createTreeView: () => ({ visible: true, onDidExpandElement: ignore, onDidCollapseElement: ignore }),
      withProgress: workAtOnce,
    },
    workspace: {
      getConfiguration: () => ({ get: () => undefined }),
      onDidChangeConfiguration: ignore,
    },
  });
  const window = windowOver({ pins });
  const memory = { isExpanded: () => false, grouping } as unknown as TreeMemory;
  const told: unknown[] = [];
  const view = new JobsView(window.connections, window.clock, memory, (error) => told.push(error));
  await window.open(jobs);
  return { ...window, view, told };
}

/** The nodes below a node, whatever is opened; without one, all. */
export function nodesBelow(view: JobsView, node?: TreeNode): TreeNode[] {
  return view.getChildren(node).flatMap((child) => [child, ...nodesBelow(view, child)]);
}
