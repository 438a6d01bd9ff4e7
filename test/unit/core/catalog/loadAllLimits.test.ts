import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ACCOUNT } from "../../../../src/core/connection/listKey";
import {
  DS1,
  inThree,
  jobsDownFrom,
  loadAllOf,
  modelCatalog,
  numbersIn,
  openedCatalog,
  THREE,
} from "../../world/modelCatalog";
import type { ModelService } from "../../world/modelService";

const NETWORK = { kind: "network", code: "ECONNRESET" } as const;
const allOf = (count: number) => Array.from({ length: count }, (_, index) => count - index);

/** Waits until that page is asked for, and answers what else is until nothing is. */
async function answerAllBut(service: ModelService, held: string): Promise<void> {
  await service.reach(held);
  const next = () => service.open.find(({ name }) => name !== held);
  for (let call = next(); call !== undefined; call = next()) {
    await call.answer();
  }
}

describe("Load All ends", () => {
  test("at so many jobs more, about", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended } = loadAllOf(catalog, { maxItems: 8 });
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "limit" });
    const { size } = catalog.store;
    assert.ok(size >= 10 && size <= 18, `${size} jobs`);
    assert.notEqual(catalog.feed(DS1), undefined);
    // What only a data set's list has told is no reason to read the account's again.
    assert.ok(!service.asked.includes("jobs"));
  });

  test("for every list when they have brought so many together", async () => {
    const { service, catalog } = await openedCatalog(inThree(), [...THREE, "ds3", "ds4", "ds5", "ds6"]);
    const { ended } = loadAllOf(catalog, { maxItems: 10 });
    await answerAllBut(service, "jobs after job15");
    // Three lists of two jobs each were under way when there were enough.
    assert.ok(catalog.store.size >= 12 && catalog.store.size <= 18, `${catalog.store.size} jobs`);
    assert.equal(catalog.dataSets.hasAll, false);
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "limit" });
  });

  test("without checking for more, when there are enough", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    void catalog.open({ of: "dataSets" });
    await service.answerAll();
    const { ended, progress } = loadAllOf(catalog, { maxItems: 10 });
    await answerAllBut(service, "jobs after job15");
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "limit" });
    assert.ok(!progress.some(({ isChecking }) => isChecking));
  });

  test("at so many more than those that were there when it goes on", async () => {
    const { service, catalog } = await openedCatalog(jobsDownFrom(20), []);
    for (const loaded of [4, 6]) {
      const { ended } = loadAllOf(catalog, { maxItems: 2 });
      await service.answerAll();
      assert.deepEqual(await ended, { kind: "limit" });
      assert.equal(catalog.store.size, loaded);
    }
  });
});

describe("Load All since a moment ends", () => {
  test("at jobs that were created before it, in every list", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended } = loadAllOf(catalog, { since: 9000 });
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "since" });
    assert.deepEqual(
      numbersIn(catalog).filter((number) => number >= 9),
      allOf(20).filter((number) => number >= 9),
    );
    assert.ok(!service.asked.includes("jobs after job7"));
    assert.ok(!service.asked.includes("jobs ds1 after job4"), service.asked.join());
  });

  test("without asking for a data set whose loaded jobs reach as far", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    void catalog.open(DS1);
    await service.answerAll();
    for (let page = 0; page < 2; page++) {
      void catalog.more(DS1);
      await service.answerAll();
    }
    service.asked.length = 0;
    const { ended } = loadAllOf(catalog, { since: 9000 });
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "since" });
    assert.ok(!service.asked.some((name) => name.startsWith("jobs ds1")), service.asked.join());
  });

  test("without a request when that is loaded already", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended } = loadAllOf(catalog, { since: 19_500 });
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "since" });
    assert.deepEqual(service.asked, []);
  });

  test("at the list's end where that comes before the moment", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended } = loadAllOf(catalog, { since: 0 });
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
  });
});

describe("Load All of a list", () => {
  test("that begins at a starting token reads that alone", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    void catalog.startAt("after job15");
    await service.answerAll();
    service.asked.length = 0;
    const { ended } = loadAllOf(catalog);
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
    assert.deepEqual(numbersIn(catalog), allOf(14));
    assert.deepEqual(
      service.asked.filter((name) => /^(dataSets|jobs ds)/.test(name)),
      [],
    );
  });

  test("of a data set reads it to the end, and no other", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended, progress } = loadAllOf(catalog, { list: DS1 });
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
    const jobs = catalog.store.dataSet("ds1")?.jobs ?? [];
    assert.deepEqual(
      Array.from(jobs, ({ id }) => id),
      ["job19", "job16", "job13", "job10", "job7", "job4", "job1"],
    );
    assert.deepEqual(
      service.asked.filter((name) => name.startsWith("jobs") && !name.startsWith("jobs ds1")),
      [],
    );
    assert.ok(!progress.some(({ isChecking }) => isChecking));
    assert.equal(catalog.feed(DS1)?.complete, true);
  });

  test("of a data set asks for nothing when all of the account's jobs are there", async () => {
    const { service, catalog } = await openedCatalog(jobsDownFrom(2), ["ds1"]);
    const { ended } = loadAllOf(catalog, { list: DS1 });
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
    assert.deepEqual(service.asked, []);
  });

  test("of a data set ends with its failure", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended } = loadAllOf(catalog, { list: DS1 });
    await service.call("jobs ds1").fail(NETWORK);
    assert.deepEqual(await ended, { kind: "failed", failure: NETWORK });
  });
});

test("Load All that fails at the account's list keeps what it has, and goes on there another time", async () => {
  const { service, catalog } = modelCatalog(inThree(), THREE);
  void catalog.open(ACCOUNT);
  await service.answerAll();
  const first = loadAllOf(catalog);
  await service.answer("jobs after job19");
  await service.call("jobs after job17").fail(NETWORK);
  assert.deepEqual(await first.ended, { kind: "failed", failure: NETWORK });
  await service.answerAll();
  assert.ok(catalog.store.size >= 4);
  const second = loadAllOf(catalog);
  await service.answerAll();
  assert.deepEqual(await second.ended, { kind: "all" });
  assert.deepEqual(numbersIn(catalog), allOf(20));
});
