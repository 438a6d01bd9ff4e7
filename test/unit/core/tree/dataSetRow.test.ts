import assert from "node:assert/strict";
import { test } from "node:test";
import type { DataSet, Revision } from "../../../../src/core/job/dataSet";
import { hoverOf, rowOf } from "../../../../src/core/tree/rows";
import type { DataSetNode, RevisionNode, TreeNode } from "../../../../src/core/tree/treeNode";
import { wordsAt } from "../../world/words";

const ID = "0123456789abcdef0123456789abcdef";

function dataSetNode(dataSet?: Partial<DataSet>, changes: Partial<DataSetNode> = {}): DataSetNode {
  return {
    ...{ kind: "dataSet", id: "1", dataSetId: ID, hasMore: false, gone: false, jobs: 42, failed: 3 },
    ...(dataSet === undefined ? {} : { dataSet: { id: ID, ...dataSet } }),
    ...changes,
  };
}

function revisionNode(revision?: Partial<Revision>): RevisionNode {
  return {
    ...{ kind: "revision", id: "1", dataSetId: "ds", revisionId: ID, jobs: 1, failed: 0 },
    ...(revision === undefined
      ? {}
      : { revision: { id: ID, dataSetId: "ds", finalized: true, revoked: false, ...revision } }),
  };
}

const labelOf = (node: TreeNode) => rowOf(node, wordsAt(0)).label;
const description = (node: TreeNode, words = wordsAt(0)) => rowOf(node, words).description;
const spoken = (node: TreeNode, words = wordsAt(0)) => rowOf(node, words).spoken ?? "";
const hover = (node: TreeNode) => hoverOf(node, wordsAt(0))?.lines.join("\n") ?? "";

test("a data set is called by its name, and until that is known by the beginning of its id", () => {
  assert.equal(labelOf(dataSetNode({ name: "US Equities" })), "US Equities");
  assert.equal(labelOf(dataSetNode()), "0123456789ab");
});

test("where a label has the beginning of an id alone, hover and screen reader have the whole", () => {
  assert.ok(hover(dataSetNode()).includes(ID));
  assert.ok(spoken(dataSetNode()).includes(ID));
  for (const node of [revisionNode(), revisionNode({ createdAt: 0 })]) {
    assert.ok(hover(node).includes(ID));
    assert.ok(spoken(node).includes(ID));
  }
});

test("a name of spaces alone is none", () => {
  assert.equal(labelOf(dataSetNode({ name: " \n " })), "0123456789ab");
});

test("a long name is shortened in the row and whole in the hover", () => {
  const name = "x".repeat(1000);
  assert.equal(labelOf(dataSetNode({ name })).length, 121);
  assert.ok(hover(dataSetNode({ name })).includes(name));
});

test("a name is not cut inside a character", () => {
  assert.equal(labelOf(dataSetNode({ name: "📈".repeat(200) })), `${"📈".repeat(120)}…`);
});

test("characters that hide or turn text are made visible", () => {
  assert.equal(labelOf(dataSetNode({ name: "report-\u202efdp.exe" })), "report-⟨U+202E⟩fdp.exe");
});

test("a revision is called by its day and its comment's first line", () => {
  const createdAt = Date.parse("2026-11-21T23:30:00Z");
  assert.equal(
    labelOf(revisionNode({ createdAt, comment: "weekly drop\nsecond line" })),
    "2026-11-21 · weekly drop",
  );
  assert.equal(labelOf(revisionNode({ createdAt })), "2026-11-21 · 01234567");
  assert.equal(labelOf(revisionNode()), "0123456789ab");
});

test("a comment that begins with the day is not given it a second time", () => {
  const createdAt = Date.parse("2026-11-21T23:30:00Z");
  const comment = "2026-11-21 · weekly drop";
  assert.equal(labelOf(revisionNode({ createdAt, comment })), comment);
});

test("counts say that they are of loaded jobs", () => {
  assert.equal(description(dataSetNode()), "3 failed · 42 loaded");
  assert.equal(description(dataSetNode(undefined, { failed: 0 })), "42 loaded");
});

test("great counts are written as the user's language writes them", () => {
  const many = dataSetNode(undefined, { failed: 2081, jobs: 20_700 });
  assert.equal(description(many), "2,081 failed · 20,700 loaded");
  assert.equal(description(many, wordsAt(0, { language: "de" })), "2.081 failed · 20.700 loaded");
  assert.match(spoken(many), /2,081 failed of 20,700 loaded jobs/);
});

test("a data set without loaded jobs says whose it is", () => {
  const none = { jobs: 0, failed: 0 };
  assert.equal(description(dataSetNode({ origin: "OWNED" }, none)), "owned");
  assert.equal(description(dataSetNode({ origin: "ENTITLED" }, none)), "entitled");
});

test("a data set that AWS does not know any more says so", () => {
  const gone = dataSetNode(undefined, { gone: true });
  assert.equal(description(gone), "no longer available · 3 failed · 42 loaded");
  assert.match(hover(gone), /deleted, or the entitlement has ended/);
});

test("a revoked revision says so", () => {
  assert.equal(description(revisionNode({ revoked: true })), "revoked · 1 loaded");
});

test("a screen reader hears the name first and the id last", () => {
  const newest = { newest: 0 };
  assert.equal(
    spoken(dataSetNode({ name: "US Equities" }, newest), wordsAt(3_600_000)),
    `Data set US Equities, 3 failed of 42 loaded jobs, newest 1 hour ago, ID ${ID}`,
  );
  assert.equal(spoken(dataSetNode()), `Data set ${ID}, 3 failed of 42 loaded jobs`);
  assert.match(spoken(revisionNode({ comment: "weekly" })), /^Revision weekly, .*, ID 0123/);
});
