import assert from "node:assert/strict";
import { test } from "node:test";
import { jobNode } from "../../../../src/core/tree/buildNode";
import type { TreeNode } from "../../../../src/core/tree/treeNode";
import { JobsView } from "../../../../src/ui/tree/jobsView";
import type { TreeMemory } from "../../../../src/ui/tree/treeMemory";
import { editorWith } from "../../world/editor";
import { aJob } from "../../world/jobBuilder";
import { sourceOf } from "../../world/treeOfJobs";
import { windowOver } from "../../world/windowOver";

const [wanted, other] = [1, 2].map((number) => {
  const job = aJob(number);
  return jobNode(sourceOf([job]), job, "ds", "rev");
});
assert.ok(wanted && other);

/** The view in an editor that does this with each reveal in turn, and goes on with the last. */
async function viewWith(...reveals: readonly (() => readonly TreeNode[])[]) {
  const editorView = {
    selection: [] as readonly TreeNode[],
    visible: true,
    revealed: 0,
    reveal: async () => {
      const [last] = reveals.slice(-1);
      const reveal = reveals[editorView.revealed] ?? last;
      editorView.revealed += 1;
      editorView.selection = reveal?.() ?? editorView.selection;
    },
    onDidExpandElement: () => ({}),
    onDidCollapseElement: () => ({}),
  };
  editorWith({
    commands: { executeCommand: async () => undefined },
    window: { createTreeView: () => editorView },
    workspace: { getConfiguration: () => ({ get: () => undefined }), onDidChangeConfiguration: () => ({}) },
  });
  const { connections, clock } = windowOver();
  const memory = {} as unknown as TreeMemory;
  return {
    view: new JobsView(connections, clock, memory, assert.ifError),
    editorView,
  };
}

const dropped = () => [];
const failing = () => {
  throw new Error("Cannot resolve tree item");
};
const selecting = (node: TreeNode) => () => [node];

test("a row is revealed once where nothing comes between", async () => {
  const { view, editorView } = await viewWith(selecting(wanted));
  await view.select(wanted, { focus: true });
  assert.equal(editorView.revealed, 1);
});

test("a reveal that the editor drops, or cannot do while the tree changes, is done again", async () => {
  const { view, editorView } = await viewWith(dropped, failing, selecting(wanted));
  await view.select(wanted, { focus: true });
  assert.deepEqual(editorView.selection, [wanted]);
});

test("what the user selects meanwhile stays selected", async () => {
  const { view, editorView } = await viewWith(selecting(other), selecting(wanted));
  await view.select(wanted, { focus: false });
  assert.deepEqual(editorView.selection, [other]);
});

test("a view that is hidden meanwhile is not brought back", async () => {
  const { view, editorView } = await viewWith(() => {
    editorView.visible = false;
    return [];
  });
  await view.select(wanted, { focus: false });
  assert.equal(editorView.revealed, 1);
});

test("a row that cannot be revealed is given up, and the cause is told", async () => {
  const never = await viewWith(dropped);
  await never.view.select(wanted, { focus: true });
  assert.equal(never.editorView.revealed, 5);
  const failed = await viewWith(failing);
  await assert.rejects(failed.view.select(wanted, { focus: true }), /Cannot resolve/);
});
