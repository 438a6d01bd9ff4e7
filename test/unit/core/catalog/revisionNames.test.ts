import assert from "node:assert/strict";
import { test } from "node:test";
import { RequestLimit } from "../../../../src/core/catalog/requestLimit";
import { RevisionNames } from "../../../../src/core/catalog/revisionNames";
import { FailureError } from "../../../../src/core/failure/failure";
import type { Revision } from "../../../../src/core/job/dataSet";
import { settled } from "../../world/deferredList";
import { fakeDataExchange } from "../../world/fakeDataExchange";

const revision = (id: string): Revision => ({ id, dataSetId: "ds", finalized: true, revoked: false });

/** A data set with these pages of revisions, newest first; tokens are page numbers. */
function newNames(pages: readonly (readonly string[])[]) {
  const asked: number[] = [];
  const held = [...pages];
  const dataExchange = {
    ...fakeDataExchange(() => Promise.resolve({ items: [] })),
    listRevisions: ({ nextToken = "0" }: { nextToken?: string }) => {
      const page = Number(nextToken);
      asked.push(page);
      const items = (held[page] ?? []).map(revision);
      return Promise.resolve(page + 1 < held.length ? { items, nextToken: String(page + 1) } : { items });
    },
  };
  const ignore = () => undefined;
  const names = new RevisionNames(dataExchange, new RequestLimit(4), ignore, ignore);
  return { names, asked, held };
}

test("revisions are looked up in their data set's list, no further than needed", async () => {
  const { names, asked } = newNames([["r9", "r8"], ["r7"], ["r6"]]);
  names.want("ds", ["r8"]);
  await settled();
  assert.equal(names.get("ds", "r8")?.id, "r8");
  assert.deepEqual(asked, [0]);
});

test("an older one that is wanted later is looked for where the list was left", async () => {
  const { names, asked } = newNames([["r9"], ["r8"], ["r7"], ["r6"]]);
  names.want("ds", ["r8"]);
  await settled();
  names.want("ds", ["r7"]);
  await settled();
  assert.equal(names.get("ds", "r7")?.id, "r7");
  assert.deepEqual(asked, [0, 1, 0, 2]);
});

test("one that is new since is found at the top", async () => {
  const { names, asked, held } = newNames([["r9"], ["r8"]]);
  names.want("ds", ["r9"]);
  await settled();
  held.splice(0, 1, ["r10", "r9"]);
  names.want("ds", ["r10"]);
  await settled();
  assert.equal(names.get("ds", "r10")?.id, "r10");
  assert.deepEqual(asked, [0, 0]);
});

test("one that no page has is not looked for again", async () => {
  const { names, asked } = newNames([["r9"]]);
  names.want("ds", ["unheard of"]);
  await settled();
  names.want("ds", ["unheard of"]);
  await settled();
  assert.deepEqual(asked, [0]);
});

test("where it is denied nothing is asked again, and the failure is told once", async () => {
  const denied = new FailureError({ kind: "accessDenied", action: "a", message: "no" });
  const asked: string[] = [];
  const dataExchange = {
    ...fakeDataExchange(() => Promise.resolve({ items: [] })),
    listRevisions: () => {
      asked.push("revisions");
      return Promise.reject(denied);
    },
  };
  const failures: string[] = [];
  const names = new RevisionNames(
    dataExchange,
    new RequestLimit(4),
    () => undefined,
    ({ kind }) => failures.push(kind),
  );
  names.want("ds", ["r1"]);
  await settled();
  names.want("ds", ["r2"]);
  await settled();
  assert.deepEqual(asked, ["revisions"]);
  assert.deepEqual(failures, ["accessDenied"]);
});

test("the names of one data set do not stand in another", async () => {
  const { names } = newNames([["r1"]]);
  names.want("ds", ["r1"]);
  await settled();
  assert.equal(names.get("other", "r1"), undefined);
});
