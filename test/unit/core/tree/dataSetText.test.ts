import assert from "node:assert/strict";
import { test } from "node:test";
import { inEnglish as t } from "../../../../src/core/base/translate";
import type { DataSet, Revision } from "../../../../src/core/job/dataSet";
import {
  dataSetDescription,
  dataSetLabel,
  dataSetSpoken,
  dataSetTooltip,
  revisionDescription,
  revisionLabel,
  revisionSpoken,
  revisionTooltip,
} from "../../../../src/core/tree/dataSetText";
import type { DataSetNode, RevisionNode } from "../../../../src/core/tree/treeNode";
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

test("a data set is called by its name, and until that is known by the beginning of its id", () => {
  assert.equal(dataSetLabel(dataSetNode({ name: "US Equities" }), t), "US Equities");
  assert.equal(dataSetLabel(dataSetNode(), t), "0123456789ab");
});

test("where a label has the beginning of an id alone, hover and screen reader have the whole", () => {
  assert.ok(dataSetTooltip(dataSetNode(), t).includes(ID));
  assert.ok(dataSetSpoken(dataSetNode(), wordsAt(0)).includes(ID));
  for (const node of [revisionNode(), revisionNode({ createdAt: 0 })]) {
    assert.ok(revisionTooltip(node, t).includes(ID));
    assert.ok(revisionSpoken(node, wordsAt(0)).includes(ID));
  }
});

test("a name of spaces alone is none", () => {
  assert.equal(dataSetLabel(dataSetNode({ name: " \n " }), t), "0123456789ab");
});

test("a long name is shortened in the row and whole in the hover", () => {
  const name = "x".repeat(1000);
  assert.equal(dataSetLabel(dataSetNode({ name }), t).length, 121);
  assert.ok(dataSetTooltip(dataSetNode({ name }), t).includes(name));
});

test("a name is not cut inside a character", () => {
  assert.equal(dataSetLabel(dataSetNode({ name: "📈".repeat(200) }), t), `${"📈".repeat(120)}…`);
});

test("characters that hide or turn text are made visible", () => {
  assert.equal(dataSetLabel(dataSetNode({ name: "report-\u202efdp.exe" }), t), "report-⟨U+202E⟩fdp.exe");
});

test("a revision is called by its day and its comment's first line", () => {
  const createdAt = Date.parse("2026-11-21T23:30:00Z");
  assert.equal(
    revisionLabel(revisionNode({ createdAt, comment: "weekly drop\nsecond line" })),
    "2026-11-21 · weekly drop",
  );
  assert.equal(revisionLabel(revisionNode({ createdAt })), "2026-11-21 · 01234567");
  assert.equal(revisionLabel(revisionNode()), "0123456789ab");
});

test("a comment that begins with the day is not given it a second time", () => {
  const createdAt = Date.parse("2026-11-21T23:30:00Z");
  const comment = "2026-11-21 · weekly drop";
  assert.equal(revisionLabel(revisionNode({ createdAt, comment })), comment);
});

test("counts say that they are of loaded jobs", () => {
  assert.equal(dataSetDescription(dataSetNode(), wordsAt(0)), "3 failed · 42 loaded");
  assert.equal(dataSetDescription(dataSetNode(undefined, { failed: 0 }), wordsAt(0)), "42 loaded");
});

test("great counts are written as the user's language writes them", () => {
  const many = dataSetNode(undefined, { failed: 2081, jobs: 20_700 });
  assert.equal(dataSetDescription(many, wordsAt(0)), "2,081 failed · 20,700 loaded");
  assert.equal(dataSetDescription(many, wordsAt(0, { language: "de" })), "2.081 failed · 20.700 loaded");
  assert.match(dataSetSpoken(many, wordsAt(0)), /2,081 failed of 20,700 loaded jobs/);
});

test("a data set without loaded jobs says whose it is", () => {
  const none = { jobs: 0, failed: 0 };
  assert.equal(dataSetDescription(dataSetNode({ origin: "OWNED" }, none), wordsAt(0)), "owned");
  assert.equal(dataSetDescription(dataSetNode({ origin: "ENTITLED" }, none), wordsAt(0)), "entitled");
});

test("a data set that AWS does not know any more says so", () => {
  const gone = dataSetNode(undefined, { gone: true });
  assert.equal(dataSetDescription(gone, wordsAt(0)), "no longer available · 3 failed · 42 loaded");
  assert.match(dataSetTooltip(gone, t), /deleted, or the entitlement has ended/);
});

test("a revoked revision says so", () => {
  assert.equal(revisionDescription(revisionNode({ revoked: true }), wordsAt(0)), "revoked · 1 loaded");
});

test("a screen reader hears the name first and the id last", () => {
  const newest = { newest: 0 };
  assert.equal(
    dataSetSpoken(dataSetNode({ name: "US Equities" }, newest), wordsAt(3_600_000)),
    `Data set US Equities, 3 failed of 42 loaded jobs, newest 1 hour ago, ID ${ID}`,
  );
  assert.equal(dataSetSpoken(dataSetNode(), wordsAt(0)), `Data set ${ID}, 3 failed of 42 loaded jobs`);
  assert.match(
    revisionSpoken(revisionNode({ comment: "weekly" }), wordsAt(0)),
    /^Revision weekly, .*, ID 0123/,
  );
});
