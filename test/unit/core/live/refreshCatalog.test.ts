import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ACCOUNT } from "../../../../src/core/connection/listKey";
import type { Failure } from "../../../../src/core/failure/failure";
import { aJob } from "../../world/jobBuilder";
import { DS1, jobsDownFrom, modelCatalog, numbersIn } from "../../world/modelCatalog";

const DENIED: Failure = { kind: "accessDenied", action: "dataexchange:GetJob", message: "No." };

/** Jobs 1 to 8, of which these run; the first six are loaded. */
async function runningCatalog(...running: readonly number[]) {
  const jobs = jobsDownFrom(8).map((job, index) =>
    running.includes(8 - index) ? { ...job, state: "IN_PROGRESS" as const } : job,
  );
  const parts = modelCatalog(jobs, ["ds1"]);
  const { service, catalog } = parts;
  void catalog.open(ACCOUNT);
  await service.answerAll();
  for (let page = 0; page < 2; page++) {
    void catalog.more(ACCOUNT);
    await service.answerAll();
  }
  service.asked.length = 0;
  service.mostAtOnce = 0;
  return { ...parts, refresh: () => catalog.refresh() };
}

describe("a refresh of the window's jobs", () => {
  test("is one request when nothing is new and nothing runs", async () => {
    const { service, refresh } = await runningCatalog();
    const refreshing = refresh();
    await service.answerAll();
    await refreshing;
    assert.deepEqual(service.asked, ["jobs"]);
  });

  test("asks for the running jobs that the list did not tell, and for no others", async () => {
    const { service, catalog, refresh } = await runningCatalog(8, 5, 1);
    service.jobs = service.jobs.map((job) => ({ ...job, state: "COMPLETED", updatedAt: 99_000 }));
    const refreshing = refresh();
    await service.answerAll();
    await refreshing;
    assert.deepEqual(service.asked, ["jobs", "job job5"]);
    assert.equal(catalog.store.active.length, 0);
  });

  test("asks for four of them at once at most", async () => {
    const { service, refresh } = await runningCatalog(3, 4, 5, 6);
    const [first] = [refresh()];
    await service.answer("jobs");
    assert.deepEqual(service.openNames, ["job job6", "job job5", "job job4", "job job3"]);
    await service.answerAll();
    await first;
    assert.equal(service.mostAtOnce, 4);
  });

  test("leaves room for what else is under way: five requests at once, all in all", async () => {
    const { service, catalog, refresh } = await runningCatalog(3, 4, 5, 6);
    void catalog.more(ACCOUNT);
    void catalog.open(DS1);
    await service.answer("jobs ds1");
    const refreshing = refresh();
    await service.answer("jobs");
    void catalog.more(ACCOUNT);
    void catalog.more(DS1);
    await service.answerAll();
    await refreshing;
    assert.equal(service.mostAtOnce, 5);
  });
});

describe("what a refresh hears of single jobs", () => {
  test("takes out a running job that AWS does not know any more", async () => {
    const { service, catalog, refresh } = await runningCatalog(5, 4);
    service.jobs = service.jobs.filter(({ id }) => id !== "job5");
    const refreshing = refresh();
    await service.answerAll();
    await refreshing;
    assert.deepEqual(numbersIn(catalog), [8, 7, 6, 4, 3]);
  });

  test("shows a job again that was taken out, when a list brings it", async () => {
    const { service, catalog, refresh } = await runningCatalog(5);
    const all = service.jobs;
    service.jobs = all.filter(({ id }) => id !== "job5");
    void refresh();
    await service.answerAll();
    service.jobs = all;
    void catalog.reload();
    await service.answerAll();
    assert.deepEqual(numbersIn(catalog), [8, 7, 6, 5, 4, 3]);
  });

  test("is not asked for when the list could not be read", async () => {
    const { service, refresh } = await runningCatalog(5);
    const refreshing = refresh();
    await service.call("jobs").fail({ kind: "network", code: "ECONNRESET" });
    await refreshing;
    assert.deepEqual(service.asked, ["jobs"]);
  });

  test("is asked for by the refresh that took the place of another one", async () => {
    const { service, refresh } = await runningCatalog(5);
    const both = [refresh(), refresh()];
    await service.answerAll();
    await Promise.all(both);
    assert.deepEqual(service.asked, ["jobs", "jobs", "job job5"]);
  });
});

describe("asking for single jobs", () => {
  test("ends at the first denial, quietly", async () => {
    const { service, catalog, failures, refresh } = await runningCatalog(6, 5, 4, 3, 2, 1);
    void catalog.more(ACCOUNT);
    await service.answerAll();
    const refreshing = refresh();
    await service.answer("jobs");
    const asked = service.openNames;
    for (const name of asked) {
      await service.call(name).fail(DENIED);
    }
    await refreshing;
    assert.deepEqual(asked, ["job job6", "job job5", "job job4", "job job3"]);
    assert.deepEqual(service.openNames, []);
    assert.equal(service.asked.at(-1), "job job3");
    assert.deepEqual(numbersIn(catalog), [8, 7, 6, 5, 4, 3, 2, 1]);
    assert.deepEqual(catalog.account.state, { kind: "ready" });
    assert.deepEqual(failures, [DENIED, DENIED, DENIED, DENIED]);
  });

  test("goes on after a failure that is one job's alone, and leaves that job", async () => {
    const { service, catalog, failures, refresh } = await runningCatalog(1, 2, 3, 4, 5, 6);
    void catalog.more(ACCOUNT);
    await service.answerAll();
    service.jobs = service.jobs.map((job) => ({ ...job, state: "COMPLETED", updatedAt: 99_000 }));
    const refreshing = refresh();
    await service.answer("jobs");
    await service.call("job job5").fail({ kind: "unreadableAnswer", found: "HTML" });
    await service.answerAll();
    await refreshing;
    assert.deepEqual(
      catalog.store.active.map(({ id }) => id),
      ["job5"],
    );
    assert.deepEqual(failures, [{ kind: "unreadableAnswer", found: "HTML" }]);
  });

  test("moves not the time that the account's list was read at", async () => {
    const { service, catalog, clock, refresh } = await runningCatalog(5);
    service.jobs = service.jobs.filter(({ id }) => id !== "job5");
    clock.time = 1000;
    void refresh();
    await service.answer("jobs");
    clock.time = 2000;
    await service.answer("job job5");
    assert.deepEqual(numbersIn(catalog), [8, 7, 6, 4, 3]);
    assert.equal(catalog.readAt, 1000);
  });
});

test("of many running jobs the newest forty are asked for", async () => {
  const jobs = jobsDownFrom(50).map((job) => ({ ...job, state: "WAITING" as const }));
  const { service, catalog } = modelCatalog(jobs, ["ds1"]);
  void catalog.open(ACCOUNT);
  await service.answerAll();
  while (catalog.account.hasMore) {
    void catalog.more(ACCOUNT);
    await service.answerAll();
  }
  service.asked.length = 0;
  void catalog.refresh();
  await service.answerAll();
  const asked = service.asked.filter((name) => name.startsWith("job "));
  // The list itself tells the newest two.
  assert.deepEqual(
    asked,
    Array.from({ length: 40 }, (_, index) => `job job${48 - index}`),
  );
});

describe("a job that was included because somebody wants to see it", () => {
  test("goes when AWS does not know it any more", async () => {
    const { service, catalog, refresh } = await runningCatalog();
    catalog.include(aJob(2, { state: "IN_PROGRESS" }));
    assert.deepEqual(numbersIn(catalog), [8, 7, 6, 5, 4, 3, 2]);
    service.jobs = service.jobs.filter(({ id }) => id !== "job2");
    void refresh();
    await service.answerAll();
    assert.deepEqual(numbersIn(catalog), [8, 7, 6, 5, 4, 3]);
  });

  test("goes with everything else that was loaded when the list begins elsewhere", async () => {
    const { service, catalog } = await runningCatalog();
    catalog.include(aJob(2));
    void catalog.startAt("after job7");
    await service.answerAll();
    assert.deepEqual(numbersIn(catalog), [6, 5]);
  });
});
