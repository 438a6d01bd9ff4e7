import assert from "node:assert/strict";
import { test } from "node:test";
import { dataSetPages } from "../../../../src/core/catalog/jobLists";
import { FailureError } from "../../../../src/core/failure/failure";
import type { DataSet, Origin } from "../../../../src/core/job/dataSet";
import { Paginator } from "../../../../src/core/paging/paginator";
import { fakeDataExchange } from "../../world/fakeDataExchange";

/** Lists these pages of ids by origin; tokens are page numbers. */
function listOf(pages: Readonly<Record<Origin, readonly (readonly string[])[]>>) {
  return dataSetPages({
    ...fakeDataExchange(() => Promise.resolve({ items: [] })),
    listDataSets: ({ origin, nextToken = "0" }) => {
      const next = Number(nextToken) + 1;
      const items = (pages[origin][Number(nextToken)] ?? []).map((id): DataSet => ({ id, origin }));
      return Promise.resolve(next < pages[origin].length ? { items, nextToken: String(next) } : { items });
    },
  });
}

const idsIn = (page: { items: readonly DataSet[] } | undefined) => page?.items.map(({ id }) => id);

test("owned data sets come before entitled ones, each once", async () => {
  const list = listOf({ OWNED: [["o1"], ["o2"], ["o3"]], ENTITLED: [["e1"], ["e2"]] });
  const { items } = await new Paginator(list).readAll();
  assert.deepEqual(idsIn({ items }), ["o1", "o2", "o3", "e1", "e2"]);
});

test("where the owned ones end the entitled ones begin on the same page", async () => {
  const paginator = new Paginator(listOf({ OWNED: [["o1"]], ENTITLED: [["e1"], ["e2"]] }));
  assert.deepEqual(idsIn(await paginator.nextPage()), ["o1", "e1"]);
  assert.equal(paginator.done, false);
});

test("an account that owns nothing shows what it is entitled to", async () => {
  const paginator = new Paginator(listOf({ OWNED: [[]], ENTITLED: [["e1"]] }));
  assert.deepEqual(idsIn(await paginator.nextPage()), ["e1"]);
  assert.equal(paginator.done, true);
});

test("a failed half of a page fails the page, which can be asked for again", async () => {
  const fails = { entitled: true };
  const list = dataSetPages({
    ...fakeDataExchange(() => Promise.resolve({ items: [] })),
    listDataSets: ({ origin }) =>
      origin === "ENTITLED" && fails.entitled
        ? Promise.reject(new FailureError({ kind: "throttled" }))
        : Promise.resolve({ items: [{ id: origin }] }),
  });
  const paginator = new Paginator(list);
  await assert.rejects(paginator.nextPage());
  fails.entitled = false;
  assert.deepEqual(idsIn(await paginator.nextPage()), ["OWNED", "ENTITLED"]);
});
