import assert from "node:assert/strict";
import { test } from "node:test";
import { selectRow } from "../../../../src/ui/tree/selectRow";

interface Node {
  readonly id: string;
}

const [wanted, other]: readonly [Node, Node] = [{ id: "wanted" }, { id: "other" }];

/** A view that does this with each reveal in turn, and with further ones what it did last. */
function viewWith(...reveals: readonly (() => readonly Node[])[]) {
  const view = {
    selection: [] as readonly Node[],
    visible: true,
    revealed: 0,
    /** Milliseconds that the view was left alone between the reveals. */
    waited: 0,
    pause: async (milliseconds: number) => {
      view.waited += milliseconds;
    },
    reveal: async () => {
      const [last] = reveals.slice(-1);
      const reveal = reveals[view.revealed] ?? last;
      view.revealed += 1;
      view.selection = reveal?.() ?? view.selection;
    },
  };
  return view;
}

const dropped = () => [];
const failing = () => {
  throw new Error("Cannot resolve tree item");
};
const selecting = (node: Node) => () => [node];

test("a row is revealed once, without a pause, where nothing comes between", async () => {
  const view = viewWith(selecting(wanted));
  await selectRow(view, wanted.id, view.reveal, view.pause);
  assert.deepEqual([view.revealed, view.waited], [1, 0]);
});

test("a reveal that the editor drops, or cannot do while the tree changes, is done again", async () => {
  const view = viewWith(dropped, failing, selecting(wanted));
  await selectRow(view, wanted.id, view.reveal, view.pause);
  assert.deepEqual(view.selection, [wanted]);
});

test("a row is selected after a change of the tree during which the editor drops every reveal", async () => {
  const view = viewWith(() => (view.waited < 500 ? [] : [wanted]));
  await selectRow(view, wanted.id, view.reveal, view.pause);
  assert.deepEqual(view.selection, [wanted]);
});

test("what the user selects meanwhile stays selected", async () => {
  const view = viewWith(selecting(other), selecting(wanted));
  await selectRow(view, wanted.id, view.reveal);
  assert.deepEqual(view.selection, [other]);
});

test("what the user selects during a pause stays selected", async () => {
  const view = viewWith(dropped, selecting(wanted));
  await selectRow(view, wanted.id, view.reveal, async () => {
    view.selection = [other];
  });
  assert.deepEqual(view.selection, [other]);
});

test("a view that is hidden during a pause is not brought back", async () => {
  const view = viewWith(dropped);
  await selectRow(view, wanted.id, view.reveal, async () => {
    view.visible = false;
  });
  assert.equal(view.revealed, 1);
});

test("a view that is hidden meanwhile is not brought back", async () => {
  const view = viewWith(() => {
    view.visible = false;
    return [];
  });
  await selectRow(view, wanted.id, view.reveal);
  assert.equal(view.revealed, 1);
});

test("a row that cannot be revealed is given up, and the cause is known", async () => {
  const never = viewWith(dropped);
  await selectRow(never, wanted.id, never.reveal, never.pause);
  assert.equal(never.revealed, 7);
  const failed = viewWith(failing);
  await assert.rejects(selectRow(failed, wanted.id, failed.reveal, failed.pause), /Cannot resolve/);
});
