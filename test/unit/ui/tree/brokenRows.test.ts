import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { TreeItemCollapsibleState } from "vscode";
import type { TreeNode } from "../../../../src/core/tree/treeNode";
import type { JobsView } from "../../../../src/ui/tree/jobsView";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { nodesBelow, viewInEditor } from "../../world/viewInEditor";

const FAULT = new Error("A row cannot be made.");
const fails = () => {
  throw FAULT;
};
const kindsOf = (nodes: readonly TreeNode[]) => nodes.map(({ kind }) => kind);
const labelOf = (view: JobsView, node: TreeNode | undefined) => node && view.getTreeItem(node).label;

/** Two connections, of which the pinned one cannot make its rows. */
async function brokenPin() {
  const world = await viewInEditor([aJob(1)], { pins: [{ profile: "second", region: "us-east-1" }] });
  const [selected, pinned] = world.view.getChildren();
  assert.ok(selected && pinned);
  world.view.getChildren(pinned);
  await settled();
  await world.second[0]?.answer([aJob(2)]);
  const catalog = world.connections.of(pinned)?.catalog;
  assert.ok(catalog);
  return { ...world, selected, pinned, catalog };
}

describe("rows that cannot be made", () => {
  test("leave those of the other connections alone", async () => {
    const { view, selected, pinned, catalog } = await brokenPin();
    Object.assign(catalog.names.dataSets, { get: fails });
    assert.deepEqual(kindsOf(view.getChildren()), ["connection", "connection"]);
    assert.deepEqual(kindsOf(view.getChildren(pinned)), ["broken"]);
    assert.deepEqual(kindsOf(nodesBelow(view, selected)), [
      "dataSet",
      "revision",
      "job",
      "otherDataSets",
      "loading",
    ]);
  });

  test("are back as soon as they can be made again", async () => {
    const { view, pinned, catalog } = await brokenPin();
    const { get } = catalog.names.dataSets;
    Object.assign(catalog.names.dataSets, { get: fails });
    view.getChildren(pinned);
    Object.assign(catalog.names.dataSets, { get });
    assert.equal(view.getChildren(pinned)[0]?.kind, "dataSet");
  });
});

describe("a row that cannot be made", () => {
  test("says so in its place, has a way to the log, and lets its neighbours be", async () => {
    const { view, live } = await viewInEditor([aJob(1), aJob(2, { dataSetId: "other" })]);
    const { catalog } = live;
    const [good, bad] = view.getChildren();
    assert.ok(good && bad && catalog);
    const get = (id: string) => (id === "ds" ? fails() : { id, name: "Prices" });
    Object.assign(catalog.names.dataSets, { get });
    assert.equal(labelOf(view, good), "Prices");
    const { label, id, command, collapsibleState } = view.getTreeItem(bad);
    assert.deepEqual([label, id], ["Couldn’t show this row", bad.id]);
    assert.equal(command?.command, "dataExchangeJobs.showLog");
    assert.equal(collapsibleState, TreeItemCollapsibleState.Collapsed);
  });

  test("is told to the log once, however often it is painted", async () => {
    const { view, live, told } = await viewInEditor([aJob(1)]);
    const [row] = view.getChildren();
    assert.ok(row && live.catalog);
    Object.assign(live.catalog.names.dataSets, { get: fails });
    view.getTreeItem(row);
    view.getTreeItem(row);
    assert.deepEqual(told, [FAULT]);
  });

  test("of a connection still leads to its jobs", async () => {
    const { view, pinned, catalog } = await brokenPin();
    Object.defineProperty(catalog.identity, "account", { get: fails });
    const rows = view.getChildren();
    assert.deepEqual(kindsOf(rows), ["connection", "broken"]);
    assert.equal(rows[1]?.id, pinned.id);
    assert.deepEqual(view.getChildren(rows[1])[0]?.kind, "dataSet");
  });
});
