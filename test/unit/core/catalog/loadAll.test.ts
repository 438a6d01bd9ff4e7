import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ACCOUNT } from "../../../../src/core/connection/listKey";
import { type Failure, FailureError } from "../../../../src/core/failure/failure";
import { aHomelessJob } from "../../world/jobBuilder";
import {
  inThree,
  jobsDownFrom,
  loadAllOf,
  modelCatalog,
  numbersIn,
  openedCatalog,
  THREE,
} from "../../world/modelCatalog";

const DENIED: Failure = { kind: "accessDenied", action: "dataexchange:ListJobs", message: "No." };

describe("Load All", () => {
  for (const pages of [1, 2]) {
    test(`asks for the account's list alone where ${pages} pages are all that is left`, async () => {
      const { service, catalog } = await openedCatalog(jobsDownFrom(2 + 2 * pages), ["ds1", "ds2"]);
      const { ended } = loadAllOf(catalog);
      await service.answerAll();
      assert.deepEqual(await ended, { kind: "all" });
      assert.deepEqual(service.asked, ["jobs after job5", "jobs after job3"].slice(-pages));
      assert.equal(catalog.account.complete, true);
    });
  }

  test("reads the lists of the data sets beside it where there is more", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended } = loadAllOf(catalog);
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
    for (const name of ["dataSets OWNED", "dataSets ENTITLED", "jobs ds0", "jobs ds1", "jobs ds2"]) {
      assert.ok(service.asked.includes(name), name);
    }
    assert.deepEqual(
      numbersIn(catalog),
      inThree().map((_, index) => 20 - index),
    );
  });

  test("asks for no page twice, and for no more than five at once, names included", async () => {
    const sets = Array.from({ length: 12 }, (_, index) => `ds${index}`);
    const { service, catalog } = await openedCatalog(
      jobsDownFrom(60, (number) => `ds${number % 12}`),
      sets,
    );
    const { ended } = loadAllOf(catalog);
    await service.answerAll();
    await ended;
    const pages = service.asked.filter((name) => name.startsWith("jobs"));
    assert.equal(new Set(pages).size, pages.length);
    assert.equal(service.mostAtOnce, 5);
    assert.equal(numbersIn(catalog).length, 60);
  });

  test("begins with the first page when nothing was asked for yet", async () => {
    const { service, catalog } = modelCatalog(jobsDownFrom(3), ["ds1"]);
    const { ended } = loadAllOf(catalog);
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
    assert.deepEqual(numbersIn(catalog), [3, 2, 1]);
  });

  test("asks for nothing when everything is there", async () => {
    const { service, catalog } = await openedCatalog(jobsDownFrom(2), ["ds1"]);
    const { ended } = loadAllOf(catalog);
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
    assert.deepEqual(service.asked, []);
  });
});

describe("the data set whose jobs Load All asks for next", () => {
  test("is the one that has come least far back", async () => {
    // "new" has one job in two of the newest twenty, "old" the rest.
    const jobs = jobsDownFrom(40, (number) => (number > 20 && number % 2 === 0 ? "new" : "old"));
    const { service, catalog } = await openedCatalog(jobs, []);
    loadAllOf(catalog);
    await service.answer("jobs after job39");
    await service.answer("jobs after job37");
    await service.answer("jobs old");
    await service.answer("jobs new");
    // 38 is further back than 37 for "new", which goes on with its own; both lists are read all the time.
    assert.ok(service.openNames.includes("jobs old after job37"), service.openNames.join());
    assert.ok(service.openNames.includes("jobs new after job38"), service.openNames.join());
  });

  test("is, of more than have room, the one whose next page is the newest", async () => {
    const sets = ["ds0", "ds1", "ds2", "ds3", "ds4", "ds5"];
    const jobs = jobsDownFrom(60, (number) => `ds${number % 6}`);
    const { service, catalog } = await openedCatalog(jobs, []);
    for (let page = 0; page < 2; page++) {
      void catalog.more(ACCOUNT);
      await service.answerAll();
    }
    assert.equal([...catalog.store.dataSets].length, sets.length);
    service.asked.length = 0;
    loadAllOf(catalog);
    await service.answer("jobs after job55");
    await service.answer("jobs after job53");
    const first = service.openNames.filter((name) => name.startsWith("jobs ds"));
    assert.deepEqual(first, ["jobs ds0", "jobs ds5", "jobs ds4", "jobs ds3"]);
    await service.answer("jobs ds0");
    await service.answer("dataSets OWNED");
    await service.answer("dataSets ENTITLED");
    // ds0 has come to job 54, the account's list to job 51: the lists that were not begun are behind.
    assert.ok(service.openNames.includes("jobs ds0 after job54"), service.openNames.join());
    await service.answer("jobs ds0 after job54");
    assert.ok(service.openNames.includes("jobs ds2"), service.openNames.join());
  });

  test("is not the one of which much was loaded before", async () => {
    const jobs = jobsDownFrom(40, (number) => `ds${number % 5}`);
    const { service, catalog } = await openedCatalog(jobs, []);
    for (const dataSetId of ["ds0", "ds1"]) {
      void catalog.open({ of: "dataSet", dataSetId });
      await service.answerAll();
      for (let page = 0; page < 2; page++) {
        void catalog.more({ of: "dataSet", dataSetId });
        await service.answerAll();
      }
    }
    service.asked.length = 0;
    loadAllOf(catalog);
    await service.answer("jobs after job39");
    await service.answer("jobs after job37");
    const asked = service.openNames.filter((name) => name.startsWith("jobs ds"));
    assert.deepEqual(asked.slice(0, 3).sort(), ["jobs ds2", "jobs ds3", "jobs ds4"]);
  });
});

describe("what Load All finds", () => {
  test("is the jobs of the data sets that were seen, where ListDataSets is denied", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    service.respond = (name, answer) => {
      if (name.startsWith("dataSets")) {
        throw new FailureError(DENIED);
      }
      return answer;
    };
    const { ended } = loadAllOf(catalog);
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
    assert.ok(service.asked.includes("jobs ds0"));
    assert.equal(numbersIn(catalog).length, 20);
  });

  test("is the jobs of data sets that are not listed, and of none at all", async () => {
    const jobs = jobsDownFrom(20, (number) => (number < 6 ? "deleted" : "ds1"));
    jobs[17] = aHomelessJob(3);
    const { service, catalog } = await openedCatalog(jobs, ["ds1"]);
    const { ended } = loadAllOf(catalog);
    await service.answerAll();
    await ended;
    assert.equal(numbersIn(catalog).length, 20);
    assert.ok(!service.asked.includes("jobs"));
  });

  test("is the jobs of data sets of which none was seen, as soon as those are listed", async () => {
    const jobs = jobsDownFrom(40, (number) => (number < 6 ? "old" : "ds1"));
    const { service, catalog } = await openedCatalog(jobs, ["ds1", "old"]);
    loadAllOf(catalog);
    await service.reach("dataSets OWNED");
    await service.answer("dataSets OWNED");
    await service.answer("dataSets ENTITLED");
    await service.answer("jobs old");
    assert.notEqual(catalog.store.get("job5"), undefined);
  });
});

describe("what Load All reads", () => {
  test("counts as a page only where it was asked for", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    for (const dataSetId of THREE) {
      loadAllOf(catalog, { list: { of: "dataSet", dataSetId } });
      await service.answerAll();
    }
    service.asked.length = 0;
    const { ended, progress } = loadAllOf(catalog);
    await service.answerAll();
    await ended;
    // The owned and the entitled data sets are one page where they end.
    const pages = service.asked.filter((name) => /^(jobs|dataSets OWNED)/.test(name));
    assert.equal(progress.at(-1)?.pages, pages.length);
  });

  test("is a data set's list beside the account's from the moment that it is seen", async () => {
    const jobs = jobsDownFrom(30, (number) => (number < 20 ? "unlisted" : "ds1"));
    const { service, catalog } = await openedCatalog(jobs, ["ds1"]);
    loadAllOf(catalog);
    await service.reach("jobs unlisted");
    assert.equal(catalog.account.items.at(-1)?.id, "job19");
  });

  for (const failure of [DENIED, { kind: "network", code: "ECONNRESET" }] satisfies Failure[]) {
    test(`is all of the account's list, though a data set's fails: ${failure.kind}`, async () => {
      const { service, catalog } = await openedCatalog(inThree(), THREE);
      service.respond = (name, answer) => {
        if (name.startsWith("jobs ds1")) {
          throw new FailureError(failure);
        }
        return answer;
      };
      const { ended } = loadAllOf(catalog);
      await service.answerAll();
      assert.deepEqual(await ended, { kind: "all" });
      assert.equal(service.asked.filter((name) => name.startsWith("jobs ds1")).length, 1);
      assert.equal(numbersIn(catalog).length, 20);
      assert.equal(catalog.account.complete, true);
    });
  }
});
