import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BulkLoad } from "../../../../src/core/catalog/bulkLoad";
import { ACCOUNT, DATA_SETS } from "../../../../src/core/connection/listKey";
import { settled } from "../../world/deferredList";
import {
  DS1,
  inThree,
  jobsDownFrom,
  loadAllOf,
  numbersIn,
  openedCatalog,
  THREE,
} from "../../world/modelCatalog";

const allOf = (count: number) => Array.from({ length: count }, (_, index) => count - index);

describe("stopping Load All", () => {
  test("ends it at once; what is under way still arrives, and nothing is asked for any more", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended } = loadAllOf(catalog);
    for (let answers = 0; answers < 8; answers++) {
      await service.open[0]?.answer();
    }
    const asked = service.asked.length;
    catalog.bulk.stop();
    assert.deepEqual(await ended, { kind: "stopped" });
    assert.equal(catalog.bulk.progress, undefined);
    const underWay = service.open.filter(({ name }) => name.startsWith("jobs"));
    assert.ok(underWay.length > 1);
    const before = catalog.store.size;
    for (const call of underWay) {
      await call.answer();
    }
    assert.ok(catalog.store.size > before);
    const later = service.asked.slice(asked).filter((name) => name.startsWith("jobs"));
    assert.deepEqual(later, []);
  });

  test("at any step and going on asks for no page twice", async () => {
    for (let step = 0; step < 22; step++) {
      const { service, catalog } = await openedCatalog(inThree(), THREE);
      const first = loadAllOf(catalog);
      for (let answers = 0; answers < step; answers++) {
        await service.open[0]?.answer();
      }
      catalog.bulk.stop();
      await first.ended;
      const second = loadAllOf(catalog);
      await service.answerAll();
      assert.deepEqual(await second.ended, { kind: "all" }, `step ${step}`);
      const pages = service.asked.filter((name) => /^(jobs|dataSets)/.test(name));
      assert.equal(new Set(pages).size, pages.length, `step ${step}: ${pages.join(", ")}`);
      assert.deepEqual(numbersIn(catalog), allOf(20), `step ${step}`);
    }
  });

  test("asks for nothing to prove that all is there, when the last page comes after that", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended } = loadAllOf(catalog);
    await service.answerUntil(() => catalog.account.items.some(({ id }) => id === "job3"));
    service.jobs.unshift(...jobsDownFrom(21, () => "ds0").slice(0, 1));
    void catalog.refreshList({ of: "dataSet", dataSetId: "ds0" });
    await service.answer("jobs ds0");
    catalog.bulk.stop();
    await ended;
    const asked = service.asked.length;
    await service.answerAll();
    assert.equal(service.asked.length, asked);
    assert.deepEqual(numbersIn(catalog), allOf(21));
  });
});

describe("a stop", () => {
  test("with another Load All in the same moment lets that one begin", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const first = loadAllOf(catalog);
    await service.answer("jobs after job19");
    catalog.bulk.stop();
    const second = loadAllOf(catalog);
    assert.deepEqual(await first.ended, { kind: "stopped" });
    assert.equal(catalog.bulk.progress?.pages, 0);
    await service.answerAll();
    assert.deepEqual(await second.ended, { kind: "all" });
    assert.equal(catalog.bulk.progress, undefined);
  });

  test("from who is told how far it is asks for nothing any more", async () => {
    for (let telling = 1; telling < 20; telling++) {
      // Few enough lists that none waits for its turn.
      const { service, catalog } = await openedCatalog(jobsDownFrom(20), ["ds1", "ds1", "ds1", "ds1"]);
      let told = 0;
      catalog.bulk.onDidChange(() => {
        told += 1;
        if (told === telling) {
          catalog.bulk.stop();
          service.asked.length = 0;
        }
      });
      const { ended } = loadAllOf(catalog);
      await service.answerUntil(() => catalog.bulk.progress === undefined);
      await ended;
      await service.answerAll();
      // The data sets of an entitlement belong to the page that ends the owned ones.
      const asked = service.asked.filter((name) => name !== "dataSets ENTITLED");
      assert.deepEqual(asked, [], `telling ${telling}`);
    }
  });

  test("while nothing is under way does nothing", async () => {
    const { catalog } = await openedCatalog(inThree(), THREE);
    catalog.bulk.stop();
    assert.equal(catalog.bulk.progress, undefined);
  });
});

describe("Load All that is under way", () => {
  test("is waited for by another one", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const first = loadAllOf(catalog);
    const second = loadAllOf(catalog, { maxItems: 1 });
    await service.answerAll();
    assert.deepEqual(await Promise.all([first.ended, second.ended]), [{ kind: "all" }, { kind: "all" }]);
    const pages = service.asked.filter((name) => name.startsWith("jobs after"));
    assert.equal(new Set(pages).size, pages.length);
  });

  test("tells how many pages it has read, and ends with nothing to tell", async () => {
    const { service, catalog } = await openedCatalog(jobsDownFrom(8), []);
    const { ended, progress } = loadAllOf(catalog, { list: DS1 });
    await service.answerAll();
    await ended;
    assert.deepEqual(
      progress.map(({ pages }) => pages),
      [0, 1, 2, 3, 4],
    );
    assert.equal(catalog.bulk.progress, undefined);
  });

  test("counts no page of data sets when they were all known before", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    void catalog.open(DATA_SETS);
    await service.answerAll();
    void catalog.more(DATA_SETS);
    await service.answerAll();
    assert.equal(catalog.dataSets.hasAll, true);
    service.asked.length = 0;
    const { progress } = loadAllOf(catalog);
    await service.answerAll();
    assert.equal(progress.at(-1)?.pages, service.asked.length);
  });

  test("tells the jobs a second, but not in the first second", async () => {
    const { service, catalog, clock } = await openedCatalog(jobsDownFrom(8), []);
    const { progress } = loadAllOf(catalog, { list: DS1 });
    clock.time = 999;
    await service.answer("jobs ds1");
    clock.time = 2000;
    await service.answer("jobs ds1 after job7");
    await service.answer("jobs ds1 after job5");
    assert.deepEqual(
      progress.map(({ rate }) => rate),
      [undefined, undefined, 1, 2],
    );
  });
});

describe("what Load All tells", () => {
  test("ends with it, though what was under way arrives later", async () => {
    const bulk = new BulkLoad(() => 0, { now: () => 0 });
    const told: (() => void)[] = [];
    await bulk.start((_, onProgress) => {
      told.push(onProgress);
      return { pages: 1, isChecking: false, run: async () => ({ kind: "all" }) };
    });
    told[0]?.();
    assert.equal(bulk.progress, undefined);
  });

  test("ends when it is stopped", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended } = loadAllOf(catalog);
    await service.answerUntil(() => service.open.length === 5);
    catalog.bulk.stop();
    await ended;
    let told = 0;
    catalog.bulk.onDidChange(() => {
      told += 1;
    });
    await service.answerAll();
    await settled();
    assert.equal(told, 0);
    assert.equal(catalog.bulk.progress, undefined);
  });

  test("is told by the catalog", async () => {
    const { service, catalog } = await openedCatalog(jobsDownFrom(8), []);
    const seen: unknown[] = [];
    catalog.onDidChange(() => seen.push(catalog.bulk.progress?.pages));
    const { ended } = loadAllOf(catalog);
    await service.answerAll();
    await ended;
    assert.deepEqual(
      [0, 1, undefined].map((pages) => seen.includes(pages)),
      [true, true, true],
    );
  });

  test("in the end is a mistake where there was one, and that nothing is under way", async () => {
    const { catalog } = await openedCatalog(inThree(), THREE);
    const broken = { pages: 0, isChecking: false, run: () => Promise.reject(new Error("a mistake")) };
    assert.deepEqual(await catalog.bulk.start(() => broken), {
      kind: "failed",
      failure: { kind: "unexpected", message: "a mistake" },
    });
    assert.equal(catalog.bulk.progress, undefined);
  });
});

describe("that it only checks", () => {
  test("is told when the data sets' lists are all read and the account's goes on", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended, progress } = loadAllOf(catalog);
    await service.answerAll();
    await ended;
    const first = progress.findIndex(({ isChecking }) => isChecking);
    assert.ok(first > 0);
    assert.ok(progress.slice(first).every(({ isChecking }) => isChecking));
  });

  for (const name of ["jobs ds1", "dataSets OWNED"]) {
    test(`is not told while “${name}” is still under way`, async () => {
      const { service, catalog } = await openedCatalog(inThree(), THREE);
      const { progress } = loadAllOf(catalog);
      const others = () => service.open.find((call) => call.name !== name);
      for (let call = others(); call !== undefined; call = others()) {
        await call.answer();
      }
      assert.equal(catalog.account.complete, true);
      assert.ok(!progress.some(({ isChecking }) => isChecking));
    });
  }

  for (const [what, name] of [
    ["a list of a data set failed", "jobs ds1"],
    ["the data sets could not be listed", "dataSets OWNED"],
  ] as const) {
    test(`is not told when ${what}: more than that is missing`, async () => {
      const { service, catalog } = await openedCatalog(inThree(), THREE);
      const { progress } = loadAllOf(catalog);
      await (await service.reach(name)).fail({ kind: "network", code: "ECONNRESET" });
      await service.answerAll();
      assert.ok(!progress.some(({ isChecking }) => isChecking));
      assert.equal(catalog.account.complete, true);
    });
  }

  test("is not told of the first pages, which are read alone", async () => {
    const { service, catalog } = await openedCatalog(jobsDownFrom(6), []);
    const { progress } = loadAllOf(catalog, { list: ACCOUNT });
    await service.answerAll();
    assert.ok(!progress.some(({ isChecking }) => isChecking));
  });
});
