import assert from "node:assert/strict";
import { test } from "node:test";
import { searchOlder } from "../../../../src/core/catalog/olderSearch";
import { filterOf } from "../../../../src/core/filter/jobFilter";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { loadedCatalog, THROTTLED } from "../../world/loadedCatalog";

/** Looks for failed jobs behind jobs 2 and 1, of which none has failed. */
async function searching({ maxItems = 100, since = undefined as number | undefined } = {}) {
  const parts = await loadedCatalog();
  const { catalog } = parts;
  const filter = filterOf({ states: ["ERROR"] });
  const controller = new AbortController();
  const countMatches = () => catalog.shownBy(filter).store.size;
  const end = searchOlder(catalog.account, { countMatches, maxItems, since }, controller.signal);
  await settled();
  return { ...parts, end, controller };
}

test("pages are read until one brings a match, and no further", async () => {
  const { request, requests, end } = await searching();
  await request(1).answer([aJob(0)], "t2");
  await request(2).answer([aJob(-1), aJob(-2, { state: "ERROR" })], "t3");
  assert.deepEqual(await end, { kind: "found" });
  assert.equal(requests.length, 3);
});

test("a match on the last page is found", async () => {
  const { request, end } = await searching();
  await request(1).answer([aJob(0, { state: "ERROR" })]);
  assert.deepEqual(await end, { kind: "found" });
});

test("where nothing matches, the search ends with the list", async () => {
  const { request, end } = await searching();
  await request(1).answer([aJob(0)]);
  assert.deepEqual(await end, { kind: "all" });
});

test("so many further jobs are enough", async () => {
  const { request, requests, end } = await searching({ maxItems: 1 });
  await request(1).answer([aJob(0)], "t2");
  assert.deepEqual(await end, { kind: "limit" });
  assert.equal(requests.length, 2);
});

test("behind the time that is asked for nothing is looked for", async () => {
  const { requests, end } = await searching({ since: 1500 });
  assert.deepEqual(await end, { kind: "since" });
  assert.equal(requests.length, 1);
});

test("a page that reaches both the time and the number ends it for the time: going on would bring nothing", async () => {
  const { request, end } = await searching({ maxItems: 1, since: 500 });
  await request(1).answer([aJob(0)], "t2");
  assert.deepEqual(await end, { kind: "since" });
});

test("who cancels does not wait for the page under way, which still arrives", async () => {
  const { catalog, request, controller, end } = await searching();
  controller.abort();
  assert.deepEqual(await end, { kind: "stopped" });
  await request(1).answer([aJob(0)], "t2");
  assert.equal(catalog.store.size, 3);
});

test("a page that fails ends it, and searching again goes on there", async () => {
  const { catalog, request, end } = await searching();
  await request(1).fail(THROTTLED);
  assert.deepEqual(await end, { kind: "failed", failure: { kind: "throttled" } });
  const search = { countMatches: () => 0, maxItems: 100, since: undefined };
  const again = searchOlder(catalog.account, search, new AbortController().signal);
  assert.equal(request(2).token, "t1");
  await request(2).answer([aJob(0)]);
  assert.deepEqual(await again, { kind: "all" });
});

test("a list that repeats its token ends it", async () => {
  const { request, end } = await searching();
  await request(1).answer([aJob(0)], "t1");
  assert.deepEqual(await end, { kind: "failed", failure: { kind: "repeatedToken", token: "t1" } });
});

test("it ends with the connection", async () => {
  const { catalog, request, end } = await searching();
  catalog.dispose();
  await request(1).answer([], "t2");
  assert.deepEqual(await end, { kind: "stopped" });
});
