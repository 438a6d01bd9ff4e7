import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { aJob } from "../../world/jobBuilder";
import { DS1, inThree, loadAllOf, numbersIn, openedCatalog, THREE } from "../../world/modelCatalog";

const NETWORK = { kind: "network", code: "ECONNRESET" } as const;
const allOf = (count: number) => Array.from({ length: count }, (_, index) => count - index);

test("a data set without a job is asked for once", async () => {
  const { service, catalog } = await openedCatalog(inThree(), [...THREE, "ds3"]);
  const { ended } = loadAllOf(catalog);
  await service.answerAll();
  assert.deepEqual(await ended, { kind: "all" });
  assert.equal(service.asked.filter((name) => name.startsWith("jobs ds3")).length, 1);
});

describe("in the end there is exactly the account's list", () => {
  test("without a job that a data set's list brought and that was deleted then", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended } = loadAllOf(catalog);
    await service.answerUntil(() => catalog.store.get("job6") !== undefined);
    assert.equal(catalog.account.items.at(-1)?.id === "job6", false);
    service.jobs = service.jobs.filter(({ id }) => id !== "job6");
    await service.answerAll();
    await ended;
    assert.deepEqual(
      numbersIn(catalog),
      allOf(20).filter((number) => number !== 6),
    );
  });

  test("with a job that was created meanwhile and that a data set's list brought", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended } = loadAllOf(catalog);
    await service.answer("jobs after job19");
    service.jobs.unshift(aJob(21, { dataSetId: "ds0" }));
    await service.answerAll();
    await ended;
    assert.deepEqual(numbersIn(catalog), allOf(21));
    assert.equal(catalog.account.items[0]?.id, "job21");
  });

  test("with such a job though as many were deleted", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE, "by counting");
    const { ended } = loadAllOf(catalog);
    await service.answer("jobs from 2");
    // The account's list gives job 17 twice now, so that it has as many items as there are jobs in all.
    service.jobs.unshift(aJob(21, { dataSetId: "ds0" }));
    await service.answerAll();
    await ended;
    assert.deepEqual(numbersIn(catalog), allOf(21));
  });
});

describe("the account's list, once it is read to its end,", () => {
  test("is not asked for again when the lists agree", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended } = loadAllOf(catalog);
    await service.answerAll();
    await ended;
    assert.equal(service.asked.includes("jobs"), false);
  });

  test("leaves no list of a data set: opening one asks for nothing", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    void catalog.open(DS1);
    await service.answerAll();
    loadAllOf(catalog);
    await service.answerAll();
    service.asked.length = 0;
    await catalog.open(DS1);
    assert.equal(catalog.feed(DS1), undefined);
    assert.deepEqual(
      service.asked.filter((name) => name.startsWith("jobs")),
      [],
    );
  });

  test("waits for no list of a data set that is still asked for", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended } = loadAllOf(catalog);
    const isSlow = (name: string) => name === "jobs ds1";
    while (service.open.some(({ name }) => !isSlow(name))) {
      await service.open.find(({ name }) => !isSlow(name))?.answer();
    }
    assert.deepEqual(await ended, { kind: "all" });
    assert.deepEqual(service.openNames, []);
    assert.deepEqual(numbersIn(catalog), allOf(20));
  });
});

describe("what is missing in the account's list in the end", () => {
  test("is waited for though somebody refreshes just then", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended } = loadAllOf(catalog);
    await service.answer("jobs after job19");
    service.jobs.unshift(aJob(21, { dataSetId: "ds0" }));
    await service.reach("jobs");
    void catalog.refresh();
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
    assert.equal(catalog.feed(DS1), undefined);
    assert.deepEqual(numbersIn(catalog), allOf(21));
  });

  test("is asked for alone: no data set's list goes on", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    loadAllOf(catalog);
    await service.answer("jobs after job19");
    service.jobs.unshift(aJob(21, { dataSetId: "ds0" }));
    await service.reach("jobs ds0");
    const isSide = (name: string) => /^jobs ds[12]/.test(name);
    await service.answerUntil(() => {
      service.open.sort((one, other) => Number(isSide(one.name)) - Number(isSide(other.name)));
      return service.openNames.includes("jobs");
    });
    service.asked.length = 0;
    for (const call of service.open.filter(({ name }) => isSide(name))) {
      await call.answer();
    }
    assert.deepEqual(service.asked, []);
  });

  test("stays when it cannot be asked for", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended } = loadAllOf(catalog);
    await service.answer("jobs after job19");
    service.jobs.unshift(aJob(21, { dataSetId: "ds0" }));
    await (await service.reach("jobs")).fail(NETWORK);
    assert.deepEqual(await ended, { kind: "all" });
    assert.deepEqual(numbersIn(catalog), allOf(21));
    void catalog.refresh();
    await service.answerAll();
    assert.deepEqual(numbersIn(catalog), allOf(21));
  });
});
