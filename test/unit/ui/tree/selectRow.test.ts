import assert from "node:assert/strict";
import { test } from "node:test";
import { selectRow } from "../../../../src/ui/tree/selectRow";

interface Node {
  readonly id: string;
}

const [wanted, other]: readonly [Node, Node] = [{ id: "wanted" }, { id: "other" }];

/** A view that does this with each reveal in turn, and goes on with the last. */
function viewWith(...reveals: readonly (() => readonly Node[])[]) {
  const view = {
    selection: [] as readonly Node[],
    visible: true,
    revealed: 0,
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

test("a row is revealed once where nothing comes between", async () => {
  const view = viewWith(selecting(wanted));
  await selectRow(view, wanted, true);
  assert.equal(view.revealed, 1);
});

test("a reveal that the editor drops, or cannot do while the tree changes, is done again", async () => {
  const view = viewWith(dropped, failing, selecting(wanted));
  await selectRow(view, wanted, true);
  assert.deepEqual(view.selection, [wanted]);
});

test("what the user selects meanwhile stays selected", async () => {
  const view = viewWith(selecting(other), selecting(wanted));
  await selectRow(view, wanted, false);
  assert.deepEqual(view.selection, [other]);
});

test("a view that is hidden meanwhile is not brought back", async () => {
  const view = viewWith(() => {
    view.visible = false;
    return [];
  });
  await selectRow(view, wanted, false);
  assert.equal(view.revealed, 1);
});

test("a row that cannot be revealed is given up, and the cause is told", async () => {
  const never = viewWith(dropped);
  await selectRow(never, wanted, true);
  assert.equal(never.revealed, 5);
  const failed = viewWith(failing);
  await assert.rejects(selectRow(failed, wanted, true), /Cannot resolve/);
});
