import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ACCOUNT } from "../../../../src/core/connection/listKey";
import { type Failure, FailureError } from "../../../../src/core/failure/failure";
import { jobsDownFrom, loadAllOf, numbersIn, openedCatalog } from "../../world/modelCatalog";
import type { ModelService } from "../../world/modelService";

const THROTTLED: Failure = { kind: "throttled" };
const SETS = Array.from({ length: 8 }, (_, index) => `ds${index}`);

/** Sixty jobs of eight data sets, all of which are known. */
async function spreadCatalog() {
  const parts = await openedCatalog(
    jobsDownFrom(60, (number) => `ds${number % 8}`),
    SETS,
  );
  void parts.catalog.open({ of: "dataSets" });
  await parts.service.answerAll();
  parts.service.asked.length = 0;
  return parts;
}

/** Load All has read the pages that come first, and five requests are under way. */
async function spread() {
  const parts = await spreadCatalog();
  const loading = loadAllOf(parts.catalog);
  await parts.service.answer("jobs after job59");
  await parts.service.answer("jobs after job57");
  assert.equal(parts.service.open.length, 5);
  return { ...parts, ...loading };
}

/** Answers those that are open; tells how many come in their place. */
async function round(service: ModelService): Promise<number> {
  for (const call of [...service.open]) {
    await call.answer();
  }
  return service.open.length;
}

describe("a request that is throttled during Load All", () => {
  test("is made again, and nothing is missing in the end", async () => {
    const { service, catalog, ended } = await spread();
    for (const call of [...service.open].slice(0, 3)) {
      await call.fail(THROTTLED);
    }
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
    assert.equal(numbersIn(catalog).length, 60);
  });

  test("leaves one fewer at once, each time", async () => {
    const { service } = await spread();
    for (const left of [4, 3]) {
      await service.open.find(({ name }) => name.startsWith("jobs"))?.fail(THROTTLED);
      assert.equal(await round(service), left);
    }
  });

  test("leaves one at least", async () => {
    const { service, ended } = await spread();
    const asked = service.asked.length;
    for (let time = 0; time < 5; time++) {
      await service.open[0]?.fail(THROTTLED);
    }
    while (service.open.length > 1) {
      await service.open[0]?.answer();
    }
    assert.equal(await round(service), 1);
    assert.ok(service.asked.length > asked);
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
  });

  test("leaves as many as usual again once it is over", async () => {
    const { service, catalog, ended } = await spread();
    await service.open[0]?.fail(THROTTLED);
    await service.open[0]?.fail(THROTTLED);
    catalog.bulk.stop();
    await service.answerAll();
    await ended;
    service.mostAtOnce = 0;
    for (const dataSetId of SETS) {
      void catalog.refreshList({ of: "dataSet", dataSetId });
    }
    await service.answerAll();
    assert.equal(service.mostAtOnce, 5);
  });
});

describe("Load All that is throttled again and again", () => {
  test("ends at once where AWS says until when", async () => {
    const { service, catalog } = await spreadCatalog();
    const { ended } = loadAllOf(catalog);
    const failure: Failure = { kind: "throttled", retryAt: Date.UTC(2099, 0, 1) };
    let times = 0;
    service.respond = () => {
      times += 1;
      throw new FailureError(failure);
    };
    await service.answerAll();
    assert.deepEqual([await ended, times], [{ kind: "failed", failure }, 1]);
  });

  test("gives up after some times in a row", async () => {
    const { service, catalog } = await spreadCatalog();
    const { ended } = loadAllOf(catalog);
    let times = 0;
    service.respond = () => {
      times += 1;
      throw new FailureError(THROTTLED);
    };
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "failed", failure: THROTTLED });
    assert.equal(times, 6);
    assert.deepEqual(catalog.account.state, { kind: "failed", failure: THROTTLED, what: "more" });
  });

  test("goes on while some requests are answered between", async () => {
    const { service, catalog } = await spreadCatalog();
    const { ended } = loadAllOf(catalog);
    let times = 0;
    service.respond = (name, answer) => {
      times += name.startsWith("jobs") ? 1 : 0;
      if (name.startsWith("jobs") && times % 4 !== 0) {
        throw new FailureError(THROTTLED);
      }
      return answer;
    };
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
    assert.equal(numbersIn(catalog).length, 60);
  });

  test("for the data sets' lists only leaves them to the account's list", async () => {
    const { service, catalog } = await spreadCatalog();
    const { ended } = loadAllOf(catalog);
    service.respond = (name, answer) => {
      if (name.startsWith("jobs ds")) {
        throw new FailureError(THROTTLED);
      }
      return answer;
    };
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
    assert.equal(numbersIn(catalog).length, 60);
  });

  test("before anything is there ends with that", async () => {
    const { service, catalog } = await spreadCatalog();
    void catalog.refreshList(ACCOUNT);
    await service.call("jobs").fail(THROTTLED);
    const { ended } = loadAllOf(catalog);
    await service.call("jobs after job59").fail({ kind: "accessDenied", action: "ListJobs", message: "No." });
    assert.equal((await ended).kind, "failed");
  });
});
