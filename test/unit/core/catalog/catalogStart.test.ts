import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ACCOUNT } from "../../../../src/core/connection/listKey";
import type { Failure } from "../../../../src/core/failure/failure";
import { PaginationError } from "../../../../src/core/paging/paginator";
import { DS1, loadAllOf, numbersIn, twoLists } from "../../world/modelCatalog";

const REFUSED: Failure = { kind: "badRequest", message: "The token is invalid." };

describe("beginning at a starting token", () => {
  test("shows what is there, and nothing that any list had brought before", async () => {
    const { service, catalog } = await twoLists(20);
    const started = catalog.startAt("after job10");
    await service.answerAll();
    await started;
    assert.deepEqual(numbersIn(catalog), [9, 8]);
    assert.equal(catalog.feed(DS1), undefined);
    assert.equal(catalog.account.start, "after job10");
  });

  test("leaves no moment without the jobs that stay", async () => {
    const { service, catalog } = await twoLists(20);
    const seen: boolean[] = [];
    catalog.onDidChange(() => seen.push(catalog.store.get("job18") !== undefined));
    void catalog.startAt("after job19");
    await service.answerAll();
    assert.deepEqual(new Set(seen), new Set([true]));
  });

  test("keeps everything when the token is refused", async () => {
    const { service, catalog } = await twoLists(20);
    const started = catalog.startAt("after job10");
    const refused = assert.rejects(started, { failure: REFUSED });
    await service.call("jobs after job10").fail(REFUSED);
    await refused;
    assert.deepEqual(numbersIn(catalog), [20, 19, 18, 17]);
    assert.equal(catalog.account.start, undefined);
    assert.notEqual(catalog.feed(DS1), undefined);
  });

  test("refuses what is no token without asking", async () => {
    const { service, catalog } = await twoLists(20);
    await assert.rejects(catalog.startAt(btoa("[1]")), (error) => error instanceof PaginationError);
    assert.deepEqual(service.asked, []);
  });

  test("is given up when the user cancels, and keeps everything", async () => {
    const { service, catalog } = await twoLists(20);
    const controller = new AbortController();
    const started = catalog.startAt("after job10", controller.signal);
    const cancelled = assert.rejects(started, { failure: { kind: "cancelled" } });
    controller.abort();
    await cancelled;
    await service.answerAll();
    assert.deepEqual(numbersIn(catalog), [20, 19, 18, 17]);
  });

  test("tells when its first pages are empty", async () => {
    const { service, catalog } = await twoLists(20);
    let pages = 0;
    service.respond = () => ({ items: [], nextToken: `after job${++pages}` });
    void catalog.startAt("after job10");
    await service.answerAll();
    assert.deepEqual(catalog.account.state, { kind: "ready", emptyPages: 5 });
    assert.equal(pages, 5);
  });

  test("is undone by reading everything again from the top", async () => {
    const { service, catalog } = await twoLists(20);
    void catalog.startAt("after job10");
    await service.answerAll();
    void catalog.reload();
    await service.answerAll();
    assert.deepEqual(numbersIn(catalog), [20, 19]);
    assert.equal(catalog.account.start, undefined);
  });
});

describe("beginning at one place while another is asked for", () => {
  for (const order of [
    ["jobs after job10", "jobs after job5"],
    ["jobs after job5", "jobs after job10"],
  ]) {
    test(`ends at the place that was wanted last, when ${order[0]} is answered first`, async () => {
      const { service, catalog } = await twoLists(20);
      const first = assert.rejects(catalog.startAt("after job10"), { failure: { kind: "cancelled" } });
      const second = catalog.startAt("after job5");
      for (const name of order) {
        await service.answer(name);
      }
      await Promise.all([first, second]);
      assert.deepEqual(numbersIn(catalog), [4, 3]);
      assert.equal(catalog.account.start, "after job5");
    });
  }

  test("ends there whatever of the lists is still under way", async () => {
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const { service, catalog } = await twoLists(20);
      void catalog.more(ACCOUNT);
      void catalog.more(DS1);
      void catalog.startAt("after job10");
      const calls = [...service.open];
      for (const index of order) {
        await calls[index]?.answer();
      }
      assert.deepEqual(numbersIn(catalog), [9, 8], order.join());
      assert.deepEqual(service.openNames, [], order.join());
    }
  });

  test("ends Load All, and takes nothing of what that had asked for", async () => {
    const { service, catalog } = await twoLists(20);
    const { ended } = loadAllOf(catalog);
    await service.answer("jobs after job19");
    await service.answer("jobs after job17");
    void catalog.startAt("after job10");
    await service.answer("jobs after job10");
    assert.deepEqual(await ended, { kind: "stopped" });
    await service.answerAll();
    assert.deepEqual(numbersIn(catalog), [9, 8]);
    assert.equal(catalog.feed(DS1), undefined);
  });
});

test("a catalog that was left begins nowhere any more", async () => {
  const { service, catalog } = await twoLists(20);
  const started = assert.rejects(catalog.startAt("after job10"), { failure: { kind: "cancelled" } });
  catalog.dispose();
  await service.answerAll();
  await started;
  assert.deepEqual(numbersIn(catalog), [20, 19, 18, 17]);
  assert.notEqual(catalog.feed(DS1), undefined);
});
