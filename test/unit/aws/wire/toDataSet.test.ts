import assert from "node:assert/strict";
import { test } from "node:test";
import { toDataSet, toRevision } from "../../../../src/aws/wire/toDataSet";

test("a data set is read", () => {
  const wire = { Arn: "arn:d", Id: "d1", Name: "Equities", Origin: "ENTITLED", Description: "x" };
  assert.deepEqual(toDataSet(wire), { id: "d1", arn: "arn:d", name: "Equities", origin: "ENTITLED" });
});

test("members of a data set that are of a wrong type are left out", () => {
  assert.deepEqual(toDataSet({ Id: "d1", Name: 5, Origin: "BORROWED", Arn: null }), { id: "d1" });
});

for (const wire of [null, [], "d1", {}, { Id: "" }, { Id: 5 }]) {
  test(`${JSON.stringify(wire)} is no data set and no revision`, () => {
    assert.deepEqual([toDataSet(wire), toRevision(wire, "d1")], [undefined, undefined]);
  });
}

test("a revision is read", () => {
  const wire = {
    Arn: "arn:r",
    Id: "r1",
    DataSetId: "d1",
    Comment: "weekly drop",
    CreatedAt: "2026-11-01T00:00:00Z",
    Finalized: true,
  };
  assert.deepEqual(toRevision(wire, "d1"), {
    id: "r1",
    dataSetId: "d1",
    arn: "arn:r",
    comment: "weekly drop",
    createdAt: Date.UTC(2026, 10, 1),
    finalized: true,
    revoked: false,
  });
});

test("a revision without a data set belongs to the one that was asked for", () => {
  assert.equal(toRevision({ Id: "r1", CreatedAt: "soon" }, "d1")?.dataSetId, "d1");
});

test("a signed URL in a comment is masked", () => {
  const revision = toRevision({ Id: "r1", Comment: "see https://h/k?X-Amz-Signature=sesame" }, "d1");
  assert.doesNotMatch(JSON.stringify(revision), /sesame/);
});
