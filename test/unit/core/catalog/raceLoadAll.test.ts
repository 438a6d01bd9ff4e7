import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ACCOUNT, DATA_SETS } from "../../../../src/core/connection/listKey";
import { everyOrder } from "../../world/everyOrder";
import { aJob } from "../../world/jobBuilder";
import { DS1, inThree, loadAllOf, numbersIn, openedCatalog, THREE } from "../../world/modelCatalog";

/** More than Load All of twenty jobs takes. */
const STEPS = 30;
const NETWORK = { kind: "network", code: "ECONNRESET" } as const;
const allOf = (count: number) => Array.from({ length: count }, (_, index) => count - index);

/** Load All of twenty jobs, of which so many requests are answered. */
async function loadingAll(step: number) {
  const parts = await openedCatalog(inThree(), THREE);
  const loading = loadAllOf(parts.catalog);
  for (let answers = 0; answers < step; answers++) {
    await parts.service.open[0]?.answer();
  }
  return { ...parts, ...loading };
}

/** The pages that were asked for more than once; a first page is asked for by each refresh. */
function askedAgain(asked: readonly string[]): readonly string[] {
  const pages = asked.filter((name) => /^(jobs|dataSets) .*(after|from)/.test(name));
  return pages.filter((name, index) => pages.indexOf(name) !== index);
}

describe("at whatever step of Load All,", () => {
  test("a refresh brings what is new, and Load All goes on to its end", async () => {
    for (let step = 0; step < STEPS; step++) {
      const { service, catalog, ended } = await loadingAll(step);
      service.jobs.unshift(aJob(21, { dataSetId: "ds0" }));
      const refreshed = catalog.refresh();
      await service.answerAll();
      await refreshed;
      assert.deepEqual(await ended, { kind: "all" }, `step ${step}`);
      assert.deepEqual(numbersIn(catalog), allOf(21), `step ${step}`);
      assert.equal(catalog.account.complete, true, `step ${step}`);
    }
  });

  test("a refresh asks for no page twice but the one that it took the place of", async () => {
    for (let step = 0; step < STEPS; step++) {
      const { service, catalog } = await loadingAll(step);
      const underWay = service.openNames.filter((name) => name.startsWith("jobs after"));
      void catalog.refresh();
      await service.answerAll();
      const again = askedAgain(service.asked).filter((name) => !underWay.includes(name));
      assert.deepEqual(again, [], `step ${step}`);
    }
  });

  test("a refresh that fails leaves what was loaded, and Load All can go on another time", async () => {
    for (let step = 0; step < STEPS; step++) {
      const { service, catalog, ended } = await loadingAll(step);
      const refreshed = catalog.refresh();
      await (await service.reach("jobs")).fail(NETWORK);
      await refreshed;
      await service.answerAll();
      assert.match((await ended).kind, /failed|all/, `step ${step}`);
      const again = loadAllOf(catalog);
      await service.answerAll();
      assert.deepEqual(await again.ended, { kind: "all" }, `step ${step}`);
      assert.deepEqual(numbersIn(catalog), allOf(20), `step ${step}`);
    }
  });
});

describe("whatever is done meanwhile, at each step of Load All,", () => {
  test("reading everything again ends with everything", async () => {
    for (let step = 0; step < STEPS; step++) {
      const { service, catalog, ended } = await loadingAll(step);
      const reloaded = catalog.reload();
      await service.answerAll();
      await reloaded;
      assert.deepEqual(await ended, { kind: "all" }, `step ${step}`);
      assert.deepEqual(numbersIn(catalog), allOf(20), `step ${step}`);
    }
  });

  test("a data set is opened and asked for more without a page too many", async () => {
    for (let step = 0; step < STEPS; step++) {
      const { service, catalog, ended } = await loadingAll(step);
      const opened = catalog.open(DS1).then(() => catalog.more(DS1));
      const more = catalog.more(ACCOUNT);
      await service.answerAll();
      await Promise.all([opened, more]);
      assert.deepEqual(await ended, { kind: "all" }, `step ${step}`);
      assert.deepEqual(numbersIn(catalog), allOf(20), `step ${step}`);
      assert.deepEqual(askedAgain(service.asked), [], `step ${step}`);
    }
  });

  test("the other data sets are opened and refreshed, and all are found", async () => {
    for (let step = 0; step < STEPS; step++) {
      const { service, catalog, ended, progress } = await loadingAll(step);
      const opened = catalog.open(DATA_SETS).then(() => catalog.refreshList(DATA_SETS));
      await service.answerAll();
      await opened;
      assert.deepEqual(await ended, { kind: "all" }, `step ${step}`);
      assert.equal(catalog.dataSets.items.length, 3, `step ${step}`);
      assert.ok(progress.at(-1)?.isChecking, `step ${step}`);
    }
  });

  test("a starting token ends it, and nothing of it comes after that", async () => {
    for (let step = 0; step < STEPS; step++) {
      const { service, catalog, ended } = await loadingAll(step);
      const started = catalog.startAt("after job6");
      const placed = await service.reach("jobs after job6");
      const isOver = catalog.bulk.progress === undefined;
      await placed.answer();
      await started;
      assert.deepEqual(numbersIn(catalog), [5, 4], `step ${step}`);
      await service.answerAll();
      assert.deepEqual(await ended, { kind: isOver ? "all" : "stopped" }, `step ${step}`);
      assert.deepEqual(numbersIn(catalog), [5, 4], `step ${step}`);
    }
  });
});

describe("a refresh that ends the listing of data sets", () => {
  test("is waited for, and the listing goes on behind it", async () => {
    const { service, catalog, ended } = await loadingAll(0);
    void catalog.open(DATA_SETS);
    await service.reach("dataSets OWNED from 2");
    const refreshed = catalog.refresh();
    await service.answerAll();
    await refreshed;
    await ended;
    assert.deepEqual(
      catalog.dataSets.items.map(({ id }) => id),
      THREE,
    );
    assert.equal(catalog.dataSets.hasAll, true);
  });
});

describe("the five requests of Load All, answered in every order,", () => {
  test("lead to the same jobs, whether it is stopped and begun again or not", async () => {
    for (const isStopped of [false, true]) {
      for (const order of everyOrder(5)) {
        const { service, catalog, ended } = await loadingAll(0);
        await service.answerUntil(() => service.open.length === 5);
        const five = [...service.open];
        for (const [place, index] of order.entries()) {
          await five[index]?.answer();
          if (isStopped && place === 2) {
            catalog.bulk.stop();
          }
        }
        const again = isStopped ? loadAllOf(catalog).ended : ended;
        await service.answerAll();
        assert.deepEqual(await again, { kind: "all" }, order.join());
        assert.deepEqual(numbersIn(catalog), allOf(20), order.join());
        assert.deepEqual(askedAgain(service.asked), [], order.join());
      }
    }
  });
});
