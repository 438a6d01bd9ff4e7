import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ACCOUNT, DATA_SETS } from "../../../../src/core/connection/listKey";
import { aJob } from "../../world/jobBuilder";
import {
  DS1,
  inThree,
  jobsDownFrom,
  numbersIn,
  openedCatalog,
  THREE,
  twoLists,
} from "../../world/modelCatalog";

describe("reading everything again", () => {
  test("reads the lists that were opened as deep as they were, and no others", async () => {
    const { service, catalog } = await twoLists(6);
    void catalog.reload();
    await service.answerAll();
    assert.deepEqual(service.asked.sort(), ["jobs", "jobs ds1", "jobs ds1 after job5"]);
    assert.deepEqual(numbersIn(catalog), [6, 5, 4, 3]);
  });

  test("reads the other data sets again where they were opened", async () => {
    const { service, catalog } = await twoLists(6);
    void catalog.open(DATA_SETS);
    await service.answerAll();
    service.asked.length = 0;
    void catalog.reload();
    await service.answerAll();
    assert.ok(service.asked.includes("dataSets OWNED"));
  });

  test("takes out what is gone from between, which a refresh does not see", async () => {
    const { service, catalog } = await openedCatalog(jobsDownFrom(6), ["ds1"]);
    void catalog.more(ACCOUNT);
    await service.answerAll();
    service.jobs = service.jobs.filter(({ id }) => id !== "job4");
    void catalog.refresh();
    await service.answerAll();
    assert.deepEqual(numbersIn(catalog), [6, 5, 4, 3]);
    void catalog.reload();
    await service.answerAll();
    assert.deepEqual(numbersIn(catalog), [6, 5, 3, 2]);
  });
});

test("a data set is refreshed by the account's list when that has all of its jobs", async () => {
  const { service, catalog } = await openedCatalog(jobsDownFrom(2), ["ds1"]);
  service.jobs.unshift(aJob(3, { dataSetId: "ds1" }));
  void catalog.refreshList(DS1);
  await service.answerAll();
  assert.deepEqual(numbersIn(catalog), [3, 2, 1]);
  assert.equal(catalog.feed(DS1), undefined);
});

describe("dropping a job", () => {
  test("takes it out of every list that holds it", async () => {
    const { catalog } = await twoLists(6);
    catalog.drop(({ id }) => id === "job5");
    assert.deepEqual(numbersIn(catalog), [6, 4, 3]);
    assert.equal(catalog.feed(DS1)?.items.length, 3);
  });
});

describe("keeping the list of the account alone", () => {
  test("leaves the lists of data sets while the account's has not all", async () => {
    const { catalog } = await twoLists(6);
    catalog.keepAccountOnly();
    assert.deepEqual(numbersIn(catalog), [6, 5, 4, 3]);
    assert.notEqual(catalog.feed(DS1), undefined);
  });

  test("tells that the rows about their lists go", async () => {
    const { service, catalog } = await twoLists(6);
    for (let page = 0; page < 2; page++) {
      void catalog.more(ACCOUNT);
      await service.answerAll();
    }
    assert.equal(catalog.feed(DS1)?.hasMore, true);
    const told: unknown[] = [];
    catalog.onDidChange((change) => told.push(change));
    catalog.keepAccountOnly();
    assert.deepEqual(told, [[DS1]]);
    assert.equal(catalog.feed(DS1), undefined);
  });
});

describe("a job that is included", () => {
  test("though a list holds it already stands for nothing: it goes with the list", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    catalog.include(aJob(20, { dataSetId: "ds2" }));
    service.jobs = service.jobs.slice(1);
    void catalog.refresh();
    await service.answerAll();
    assert.equal(catalog.store.get("job20"), undefined);
  });

  for (const [how, leave] of [
    ["dropped", "drop"],
    ["left", "startAt"],
  ] as const) {
    test(`and was ${how} is a list's alone when one brings it then`, async () => {
      const { service, catalog } = await openedCatalog(jobsDownFrom(6), ["ds1"]);
      catalog.include(aJob(4, { dataSetId: "ds1" }));
      if (leave === "drop") {
        catalog.drop(({ id }) => id === "job4");
      } else {
        void catalog.startAt(undefined);
        await service.answerAll();
      }
      assert.deepEqual(numbersIn(catalog), [6, 5]);
      void catalog.more(ACCOUNT);
      await service.answerAll();
      void catalog.more(ACCOUNT);
      await service.answerAll();
      catalog.keepAccountOnly();
      assert.deepEqual(numbersIn(catalog), [6, 5, 4, 3, 2, 1]);
    });
  }
});
