import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ACCOUNT } from "../../../../src/core/connection/listKey";
import type { Page } from "../../../../src/core/paging/paginator";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import {
  aDataSet,
  DS1,
  inThree,
  loadAllOf,
  modelCatalog,
  numbersIn,
  openedCatalog,
  THREE,
} from "../../world/modelCatalog";

/** Answers that never end for what is asked by such a name, with a new token each time. */
function endless(isMeant: (name: string) => boolean, items: readonly unknown[]) {
  let pages = 0;
  return (name: string, answer: unknown) => {
    pages += isMeant(name) ? 1 : 0;
    return isMeant(name) ? { items, nextToken: `from ${1000 + pages}` } : answer;
  };
}

describe("a service that sends empty pages for ever", () => {
  test("ends Load All with the account's list", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    service.respond = endless((name) => /^jobs (after|from)/.test(name), []);
    const { ended } = loadAllOf(catalog);
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "emptyPages", pages: 5 });
    assert.equal(service.asked.length, 5);
  });

  test("for a data set ends that list alone", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    service.respond = endless((name) => name.startsWith("jobs ds1"), []);
    const { ended } = loadAllOf(catalog);
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
    assert.equal(service.asked.filter((name) => name.startsWith("jobs ds1")).length, 5);
    assert.equal(numbersIn(catalog).length, 20);
  });

  test("of data sets ends the listing alone", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    service.respond = endless((name) => name.startsWith("dataSets"), []);
    const { ended } = loadAllOf(catalog);
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
    assert.equal(service.asked.filter((name) => name.startsWith("dataSets")).length, 5);
  });
});

describe("a service that sends the same jobs for ever", () => {
  for (const [list, name] of [
    [ACCOUNT, /^jobs (after|from)/],
    [DS1, /^jobs ds1/],
  ] as const) {
    test(`ends Load All of ${list.of} at its limit`, async () => {
      const { service, catalog } = await openedCatalog(inThree(), THREE);
      service.respond = endless((asked) => name.test(asked), [aJob(20, { dataSetId: "ds1" })]);
      const { ended } = loadAllOf(catalog, { list, maxItems: 40 });
      await service.answerAll();
      assert.deepEqual(await ended, { kind: "limit" });
      assert.ok(service.asked.filter((asked) => name.test(asked)).length <= 40);
    });
  }

  test("for a data set does not keep Load All from its end", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    service.respond = endless((name) => name.startsWith("jobs ds1"), [aJob(19, { dataSetId: "ds1" })]);
    const { ended } = loadAllOf(catalog);
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
    assert.equal(numbersIn(catalog).length, 20);
  });

  test("or the same data sets does not keep Load All from its end", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    service.respond = endless((name) => name.startsWith("dataSets"), [aDataSet("ds1")]);
    const { ended } = loadAllOf(catalog);
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
  });
});

describe("a service that repeats a token", () => {
  const repeating = (isMeant: (name: string) => boolean) => (name: string, answer: unknown) =>
    isMeant(name) ? { ...(answer as Page<unknown>), nextToken: "after job17" } : answer;

  test("in the account's list ends Load All with a failure that names it", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    service.respond = repeating((name) => name === "jobs after job17");
    const { ended } = loadAllOf(catalog);
    await service.answerAll();
    const failure = { kind: "repeatedToken", token: "after job17" };
    assert.deepEqual(await ended, { kind: "failed", failure });
  });

  test("ends Load All again at once, without a request", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    service.respond = repeating((name) => name === "jobs after job17");
    loadAllOf(catalog);
    await service.answerAll();
    service.asked.length = 0;
    const { ended } = loadAllOf(catalog);
    assert.equal((await ended).kind, "failed");
    assert.deepEqual(service.asked, []);
  });

  test("in a data set's list leaves that to the account's", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    service.respond = repeating((name) => name.startsWith("jobs ds1"));
    const { ended } = loadAllOf(catalog);
    await service.answerAll();
    assert.deepEqual(await ended, { kind: "all" });
    assert.equal(numbersIn(catalog).length, 20);
  });
});

describe("a catalog that is left during Load All", () => {
  test("asks for nothing any more and ends it, at whatever step", async () => {
    for (let step = 0; step < 25; step++) {
      const { service, catalog } = await openedCatalog(inThree(), THREE);
      const { ended } = loadAllOf(catalog);
      for (let answers = 0; answers < step; answers++) {
        await service.open[0]?.answer();
      }
      const isEnded = catalog.bulk.progress === undefined;
      catalog.dispose();
      const asked = service.asked.length;
      assert.equal((await ended).kind, isEnded ? "all" : "stopped", `step ${step}`);
      await settled();
      assert.equal(service.asked.length, asked, `step ${step}`);
    }
  });

  test("while it asks for what is missing in the account's list ends it too", async () => {
    const { service, catalog } = await openedCatalog(inThree(), THREE);
    const { ended } = loadAllOf(catalog);
    await service.answer("jobs after job19");
    service.jobs.unshift(aJob(21, { dataSetId: "ds0" }));
    await service.reach("jobs");
    catalog.dispose();
    assert.deepEqual(await ended, { kind: "stopped" });
    await settled();
    assert.equal(service.asked.at(-1), "jobs");
  });

  for (const list of [ACCOUNT, DS1]) {
    test(`before it began ends it at once, of ${list.of}`, async () => {
      const { service, catalog } = modelCatalog(inThree(), THREE);
      catalog.dispose();
      const { ended } = loadAllOf(catalog, { list });
      assert.deepEqual(await ended, { kind: "stopped" });
      assert.deepEqual(service.asked, []);
    });
  }
});
