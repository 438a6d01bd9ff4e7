import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ACCOUNT } from "../../../../src/core/connection/listKey";
import { FailureError } from "../../../../src/core/failure/failure";
import { settled } from "../../world/deferredList";
import { everyOrder } from "../../world/everyOrder";
import { aJob } from "../../world/jobBuilder";
import { DS, idsIn, openedDataSet } from "../../world/loadedCatalog";
import { startedWindow } from "../../world/windowOver";

const THROTTLED = new FailureError({ kind: "throttled" });

describe("in whatever order the answers come,", () => {
  test("a refresh during “more” of the account keeps what was there and takes the news", async () => {
    for (const order of everyOrder(2)) {
      const { catalog, request } = await openedDataSet();
      const both = [catalog.more(ACCOUNT), catalog.refresh()];
      const answers = [
        () => request(2).answer([aJob(0)], "t2"),
        () => request(3).answer([aJob(3), aJob(2), aJob(1)], "u1"),
      ];
      for (const index of order) {
        await answers[index]?.();
      }
      await Promise.all(both);
      assert.deepEqual(idsIn(catalog), ["job1", "job2", "job3"], order.join());
      void catalog.more(ACCOUNT);
      assert.equal(request(4).token, "t1", order.join());
      await request(4).answer([aJob(0)]);
      assert.deepEqual(idsIn(catalog), ["job0", "job1", "job2", "job3"], order.join());
    }
  });

  test("two lists that load more at once both end where they should", async () => {
    for (const order of everyOrder(3)) {
      const { catalog, request } = await openedDataSet();
      void catalog.more(ACCOUNT);
      void catalog.more(DS);
      void catalog.more(DS);
      void catalog.open({ of: "dataSet", dataSetId: "other" });
      const answers = [
        () => request(2).answer([aJob(0), aJob(-1, { dataSetId: "other" })]),
        () => request(3).answer([aJob(1), aJob(0)]),
        () => request(4).answer([aJob(-1, { dataSetId: "other" })]),
      ];
      for (const index of order) {
        await answers[index]?.();
      }
      assert.deepEqual(idsIn(catalog), ["job-1", "job0", "job1", "job2"], order.join());
      assert.equal(catalog.account.complete, true, order.join());
      assert.equal(catalog.isUnlisted("other"), false, order.join());
      catalog.keepAccountOnly();
      assert.deepEqual(idsIn(catalog), ["job-1", "job0", "job1", "job2"], order.join());
    }
  });

  test("a failure beside an answer leaves the other list as it should be, and can be tried again", async () => {
    for (const order of everyOrder(2)) {
      const { catalog, request } = await openedDataSet();
      void catalog.more(ACCOUNT);
      void catalog.more(DS);
      const answers = [() => request(2).fail(THROTTLED), () => request(3).answer([aJob(1)])];
      for (const index of order) {
        await answers[index]?.();
      }
      assert.equal(catalog.account.state.kind, "failed");
      assert.equal(catalog.feed(DS)?.state.kind, "ready");
      void catalog.account.retry();
      assert.equal(request(4).token, "t1");
      await request(4).answer([aJob(0)]);
      assert.deepEqual(idsIn(catalog), ["job0", "job1", "job2"], order.join());
    }
  });
});

describe("whatever comes first,", () => {
  test("of three refreshes in a row the last one's news are shown", async () => {
    for (const order of everyOrder(3)) {
      const { catalog, request } = await openedDataSet();
      const all = [catalog.refresh(), catalog.refresh(), catalog.refresh()];
      for (const index of order) {
        await request(2 + index).answer([aJob(10 + index), aJob(2)], "u1");
      }
      await Promise.all(all);
      assert.deepEqual(idsIn(catalog), ["job1", "job12", "job2"], order.join());
    }
  });

  test("a job is the version that was updated last, whichever list tells it", async () => {
    const versions = [1, 2, 3].map((updatedAt) => aJob(1, { updatedAt, state: "IN_PROGRESS" }));
    for (const order of everyOrder(3)) {
      const { catalog, dataExchange, request } = await openedDataSet();
      Object.assign(dataExchange, { getJob: () => Promise.resolve(versions[2]) });
      const answers = [
        () => request(2).answer([{ ...aJob(1), updatedAt: 9001 }], "t2"),
        () => request(3).answer([{ ...aJob(1), updatedAt: 9002, state: "ERROR" }], "d2"),
        () => catalog.refreshJob("job1"),
      ];
      void catalog.more(ACCOUNT);
      void catalog.more(DS);
      for (const index of order) {
        await answers[index]?.();
      }
      assert.equal(catalog.store.get("job1")?.updatedAt, 9002, order.join());
      assert.equal(catalog.store.dataSet("ds")?.jobs.failed, 1, order.join());
      assert.equal(catalog.store.dataSet("ds")?.revisions.get("rev")?.failed, 1, order.join());
    }
  });
});

describe("switching the connection", () => {
  test("during “more”, a refresh and an opened data set leaves nothing of the old one", async () => {
    for (const order of everyOrder(3)) {
      const { live, choose, first, second, changes } = await startedWindow();
      await first[0]?.answer([aJob(1)], "t1");
      const { catalog } = live;
      const waits = [
        catalog?.more(ACCOUNT),
        catalog?.open({ of: "dataSet", dataSetId: "ds" }),
        catalog?.refresh(),
      ];
      choose("second");
      void live.restart();
      await settled();
      const pending = first.slice(1);
      assert.deepEqual(
        pending.map(({ signal }) => signal?.aborted),
        [true, true, true],
      );
      const told = changes.length;
      for (const index of order) {
        await pending[index]?.answer([aJob(5 + index)], "t9");
      }
      await Promise.all(waits);
      assert.equal(changes.length, told, order.join());
      await second[0]?.answer([aJob(2)]);
      assert.deepEqual(idsIn(live.catalog), ["job2"], order.join());
      assert.equal(first.length, 4, order.join());
    }
  });

  test("there and back shows the first connection anew, whatever answers are late", async () => {
    for (const order of everyOrder(3)) {
      const { live, choose, first, second } = await startedWindow();
      for (const profile of ["second", "first"]) {
        choose(profile);
        void live.restart();
        await settled();
      }
      const answers = [
        () => first[0]?.answer([aJob(1)], "t1"),
        () => second[0]?.answer([aJob(2)]),
        () => first[1]?.answer([aJob(3)]),
      ];
      for (const index of order) {
        await answers[index]?.();
      }
      assert.deepEqual(idsIn(live.catalog), ["job3"], order.join());
      assert.equal(live.catalog?.account.complete, true);
    }
  });
});
