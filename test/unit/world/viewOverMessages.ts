import { mock } from "node:test";
import type * as vscode from "vscode";
import type { Pin } from "../../../src/core/connection/connection";
import type { TreeNode } from "../../../src/core/tree/treeNode";
import { JobsView } from "../../../src/ui/tree/jobsView";
import { TreeMemory } from "../../../src/ui/tree/treeMemory";
import { Channels } from "./channels";
import { settled } from "./deferredList";
import { editorWith, workAtOnce } from "./editor";
import { EditorTree } from "./editorTree";
import type { ModelService } from "./modelService";
import { windowOver } from "./windowOver";

const ignore = () => ({ dispose: () => undefined });

/** The view over connections to a service in an editor whose messages and timers come when the test lets them. */
export function viewOverMessages(service: ModelService, pageSize: number, pins: readonly Pin[] = []) {
  const channels = new Channels();
  const timers = mock.method(globalThis, "setTimeout", (act: () => void) => void channels.timer().then(act));
  const shown: { tree?: EditorTree } = {};
  editorWith({
    commands: { executeCommand: async () => undefined },
    window: {
      createTreeView: (_, { treeDataProvider }) => {
        const tree = new EditorTree(treeDataProvider as vscode.TreeDataProvider<TreeNode>, channels);
        shown.tree = tree;
        return {
          visible: true,
          get selection() {
            return selectedIn(tree);
          },
          reveal: (node) => tree.reveal(node as TreeNode),
          ...{ onDidExpandElement: ignore, onDidCollapseElement: ignore, dispose: () => undefined },
        };
      },
      withProgress: workAtOnce,
    },
    workspace: { getConfiguration: () => ({ get: () => undefined }), onDidChangeConfiguration: ignore },
  });
  const { connections, live } = windowOver({ pageSize, pins, aws: { connect: () => service.exchange } });
  const memento = { get: () => undefined, update: async () => undefined, keys: () => [] };
  const errors: unknown[] = [];
  const report = (error: unknown) => void errors.push(error);
  const view = new JobsView(connections, { now: () => 0 }, new TreeMemory(memento, report), report);
  const { tree } = shown;
  if (tree === undefined) {
    throw new Error("The view has made no tree.");
  }
  const isUnderWay = () =>
    channels.let("host") ||
    channels.let("workbench") ||
    channels.let("timers") ||
    service.open[0] !== undefined;
  /** Lets all come that is under way, until nothing is for some turns of the event loop. */
  const quiet = async () => {
    for (let turns = 0; turns < 4; turns = isUnderWay() ? 0 : turns + 1) {
      await service.open[0]?.answer();
      await settled();
    }
  };
  const end = () => {
    timers.mock.restore();
    view.dispose();
    connections.dispose();
  };
  return { view, connections, live, tree, channels, errors, quiet, end };
}

function selectedIn(tree: EditorTree): TreeNode[] {
  const { selected } = tree.workbench;
  const element = selected === undefined ? undefined : tree.element(selected);
  return element === undefined ? [] : [element];
}
