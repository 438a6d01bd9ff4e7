import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { DAY } from "../../../../src/core/base/clock";
import { ACCOUNT } from "../../../../src/core/connection/listKey";
import type { Failure } from "../../../../src/core/failure/failure";
import { jobsDownFrom, modelCatalog, numbersIn } from "../../world/modelCatalog";

const OFFLINE: Failure = { kind: "network", code: "ECONNRESET" };

/**
 * All of jobs 1 to 20 are loaded; AWS has deleted the first so many since, and by this machine's clock so many
 * should be gone.
 */
async function agedCatalog({ deleted, overdue }: { deleted: number; overdue: number }) {
  const parts = modelCatalog(jobsDownFrom(20), ["ds1"]);
  const { service, catalog, clock } = parts;
  void catalog.open(ACCOUNT);
  await service.answerAll();
  while (catalog.account.hasMore) {
    void catalog.more(ACCOUNT);
    await service.answerAll();
  }
  service.jobs = service.jobs.slice(0, 20 - deleted);
  clock.time = 90 * DAY + overdue * 1000 + 1;
  service.asked.length = 0;
  const refresh = () => catalog.refresh();
  return { ...parts, refresh, asked: () => service.asked.filter((name) => name.startsWith("job ")) };
}

const downTo = (oldest: number) => Array.from({ length: 21 - oldest }, (_, index) => 20 - index);

describe("jobs of more than 90 days", () => {
  test("leave when AWS does not know the oldest and the newest of them any more", async () => {
    const { service, catalog, refresh, asked, failures } = await agedCatalog({ deleted: 7, overdue: 7 });
    const refreshing = refresh();
    await service.answerAll();
    await refreshing;
    assert.deepEqual(asked(), ["job job1", "job job7"]);
    assert.deepEqual(numbersIn(catalog), downTo(8));
    assert.deepEqual(failures, []);
  });

  test("leave alone where it is one", async () => {
    const { service, catalog, refresh, asked } = await agedCatalog({ deleted: 1, overdue: 1 });
    const refreshing = refresh();
    await service.answerAll();
    await refreshing;
    assert.deepEqual(asked(), ["job job1"]);
    assert.deepEqual(numbersIn(catalog), downTo(2));
  });

  test("stay while AWS knows the oldest", async () => {
    const { service, catalog, refresh, asked } = await agedCatalog({ deleted: 0, overdue: 7 });
    void refresh();
    await service.answerAll();
    assert.deepEqual(asked(), ["job job1"]);
    assert.deepEqual(numbersIn(catalog), downTo(1));
  });

  test("stay while AWS does not answer", async () => {
    const { service, catalog, refresh, failures } = await agedCatalog({ deleted: 7, overdue: 7 });
    void refresh();
    await service.answer("jobs");
    await service.call("job job1").fail(OFFLINE);
    assert.deepEqual(numbersIn(catalog), downTo(1));
    assert.deepEqual(failures, [OFFLINE]);
  });

  test("leave as far as AWS said it, when it does not answer for all", async () => {
    const { service, catalog, refresh } = await agedCatalog({ deleted: 7, overdue: 7 });
    void refresh();
    await service.answer("jobs");
    await service.answer("job job1");
    await service.call("job job7").fail(OFFLINE);
    assert.deepEqual(numbersIn(catalog), downTo(2));
  });
});

describe("a clock that is wrong", () => {
  for (let deleted = 0; deleted <= 12; deleted++) {
    test(`takes out no job that AWS knows, where it has deleted ${deleted} of 12`, async () => {
      const { service, catalog, refresh, asked } = await agedCatalog({ deleted, overdue: 12 });
      void refresh();
      await service.answerAll();
      assert.deepEqual(numbersIn(catalog), downTo(deleted + 1));
      assert.ok(asked().length <= 6, asked().join(", "));
    });
  }

  test("by years takes out nothing but what is gone", async () => {
    const { service, catalog, refresh } = await agedCatalog({ deleted: 3, overdue: 400_000 });
    void refresh();
    await service.answerAll();
    assert.deepEqual(numbersIn(catalog), downTo(4));
  });

  test("asks for the running jobs all the same", async () => {
    const { service, catalog, refresh } = await agedCatalog({ deleted: 0, overdue: 400_000 });
    service.jobs = service.jobs.map((job) =>
      job.id === "job5" ? { ...job, state: "IN_PROGRESS", updatedAt: 50_000 } : job,
    );
    void catalog.reload();
    await service.answerAll();
    service.jobs = service.jobs.map((job) => ({ ...job, state: "COMPLETED", updatedAt: 99_000 }));
    void refresh();
    await service.answerAll();
    assert.deepEqual(catalog.store.active, []);
  });

  test("that is slow takes out nothing", async () => {
    const { service, catalog, clock, refresh, asked } = await agedCatalog({ deleted: 7, overdue: 7 });
    clock.time = 0;
    void refresh();
    await service.answerAll();
    assert.deepEqual(asked(), []);
    assert.deepEqual(numbersIn(catalog), downTo(1));
  });
});

test("jobs whose time is not told never grow old", async () => {
  const { service, catalog, clock } = modelCatalog(
    jobsDownFrom(3).map(({ createdAt: _createdAt, ...job }) => job),
    ["ds1"],
  );
  void catalog.open(ACCOUNT);
  await service.answerAll();
  clock.time = 1000 * DAY;
  service.asked.length = 0;
  void catalog.refresh();
  await service.answerAll();
  assert.deepEqual(service.asked, ["jobs"]);
});
