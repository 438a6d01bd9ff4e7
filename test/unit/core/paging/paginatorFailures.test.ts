import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Paginator } from "../../../../src/core/paging/paginator";
import { scriptedPages } from "../../world/scriptedPages";

const reset = new Error("The connection was reset.");

describe("a failure", () => {
  test("leaves the place, and the next call asks for the same page", async () => {
    const { listPage, requests } = scriptedPages<string>({ items: ["a"], nextToken: "t1" }, reset, {
      items: ["b"],
    });
    const paginator = new Paginator(listPage);
    await paginator.nextPage();
    await assert.rejects(paginator.nextPage(), reset);
    assert.equal(paginator.done, false);
    assert.deepEqual(await paginator.nextPage(), { items: ["b"] });
    assert.deepEqual(requests, [{}, { nextToken: "t1" }, { nextToken: "t1" }]);
  });

  test("of the first page after a starting token keeps what is to be skipped", async () => {
    const { listPage } = scriptedPages<string>(reset, { items: ["a", "b"] });
    const paginator = new Paginator(listPage, { startingToken: "t1___1" });
    await assert.rejects(paginator.nextPage(), reset);
    assert.deepEqual(await paginator.nextPage(), { items: ["b"] });
  });

  test("that is thrown before a promise is made rejects the call", async () => {
    const paginator = new Paginator(() => {
      throw reset;
    });
    await assert.rejects(paginator.nextPage(), reset);
  });

  test("ends a loop, and a new loop goes on at the failed page", async () => {
    const { listPage } = scriptedPages<string>({ items: ["a"], nextToken: "t1" }, reset, { items: ["b"] });
    const paginator = new Paginator(listPage);
    const items: string[] = [];
    const loop = async () => {
      for await (const page of paginator) {
        items.push(...page.items);
      }
    };
    await assert.rejects(loop(), reset);
    await loop();
    assert.deepEqual(items, ["a", "b"]);
  });
});

describe("a repeated token", () => {
  test("is named as soon as its page has been given", async () => {
    const { listPage } = scriptedPages({ items: ["a"], nextToken: "t1" }, { items: ["b"], nextToken: "t1" });
    const paginator = new Paginator(listPage);
    await paginator.nextPage();
    assert.equal(paginator.repeatedToken, undefined);
    assert.deepEqual(await paginator.nextPage(), { items: ["b"], nextToken: "t1" });
    assert.equal(paginator.repeatedToken, "t1");
    assert.equal(paginator.done, false);
    assert.equal(paginator.resumeToken, undefined);
  });

  test("makes every later call fail with its name, without a request", async () => {
    const { listPage, requests } = scriptedPages(
      { items: ["a"], nextToken: "t1" },
      { items: ["b"], nextToken: "t1" },
    );
    const paginator = new Paginator(listPage);
    await paginator.nextPage();
    await paginator.nextPage();
    const named = { kind: "pagination", message: /"t1" a second time/ };
    await assert.rejects(paginator.nextPage(), named);
    await assert.rejects(paginator.nextPage(), named);
    await assert.rejects(paginator.readAll(), named);
    assert.equal(requests.length, 2);
  });

  test("is found when the service gives the starting token back", async () => {
    const { listPage, requests } = scriptedPages({ items: ["a"], nextToken: "t1" });
    const paginator = new Paginator(listPage, { startingToken: "t1" });
    await paginator.nextPage();
    assert.equal(paginator.repeatedToken, "t1");
    assert.equal(requests.length, 1);
  });

  test("is not seen in a page that is asked for again after a failure", async () => {
    const { listPage } = scriptedPages<string>({ items: [], nextToken: "t1" }, reset, {
      items: ["a"],
      nextToken: "t2",
    });
    const paginator = new Paginator(listPage);
    await paginator.nextPage();
    await assert.rejects(paginator.nextPage(), reset);
    await paginator.nextPage();
    assert.equal(paginator.repeatedToken, undefined);
  });
});

describe("calls at the same time", () => {
  test("share one request and get the same page", async () => {
    const { listPage, requests } = scriptedPages({ items: ["a"], nextToken: "t1" }, { items: ["b"] });
    const paginator = new Paginator(listPage);
    const [first, second] = await Promise.all([paginator.nextPage(), paginator.nextPage()]);
    assert.deepEqual(first, { items: ["a"], nextToken: "t1" });
    assert.equal(second, first);
    assert.equal(requests.length, 1);
    assert.deepEqual(await paginator.nextPage(), { items: ["b"] });
  });

  test("share a failure, and the page can be asked for again", async () => {
    const { listPage, requests } = scriptedPages<string>(reset, { items: ["a"] });
    const paginator = new Paginator(listPage);
    const calls = await Promise.allSettled([paginator.nextPage(), paginator.nextPage()]);
    assert.deepEqual(calls, [
      { status: "rejected", reason: reset },
      { status: "rejected", reason: reset },
    ]);
    assert.deepEqual(await paginator.nextPage(), { items: ["a"] });
    assert.equal(requests.length, 2);
  });
});
