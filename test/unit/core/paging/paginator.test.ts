import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type PaginationConfig, PaginationError, Paginator } from "../../../../src/core/paging/paginator";
import { scriptedPages } from "../../world/scriptedPages";

describe("a page", () => {
  test("is asked for with the page size on every request", async () => {
    const { listPage, requests } = scriptedPages({ items: ["a"], nextToken: "t1" }, { items: ["b"] });
    await new Paginator(listPage, { pageSize: 200 }).readAll();
    assert.deepEqual(requests, [{ maxResults: 200 }, { maxResults: 200, nextToken: "t1" }]);
  });

  test("keeps the service's token when maxItems ends exactly with it", async () => {
    const { listPage } = scriptedPages({ items: ["a", "b"], nextToken: "t1" });
    const page = await new Paginator(listPage, { maxItems: 2 }).nextPage();
    assert.deepEqual(page, { items: ["a", "b"], nextToken: "t1" });
  });

  test("that maxItems cut does not carry the service's token", async () => {
    const { listPage } = scriptedPages({ items: ["a", "b"], nextToken: "t1" });
    const page = await new Paginator(listPage, { maxItems: 1 }).nextPage();
    assert.deepEqual(page, { items: ["a"] });
  });

  test("with an empty token is the last one", async () => {
    const { listPage, requests } = scriptedPages({ items: ["a"], nextToken: "" });
    const paginator = new Paginator(listPage);
    assert.deepEqual(await paginator.nextPage(), { items: ["a"] });
    assert.equal(await paginator.nextPage(), undefined);
    assert.equal(requests.length, 1);
  });

  test("is cut without changing the service's answer", async () => {
    const answer = { items: ["a", "b", "c"] };
    const { listPage } = scriptedPages(answer);
    await new Paginator(listPage, { maxItems: 1, startingToken: "None___1" }).nextPage();
    assert.deepEqual(answer, { items: ["a", "b", "c"] });
  });
});

describe("the end", () => {
  test("is known as soon as the last page has been given", async () => {
    const { listPage } = scriptedPages({ items: ["a"], nextToken: "t1" }, { items: ["b"] });
    const paginator = new Paginator(listPage);
    const doneAfter = [paginator.done];
    await paginator.nextPage();
    doneAfter.push(paginator.done);
    await paginator.nextPage();
    doneAfter.push(paginator.done);
    assert.deepEqual(doneAfter, [false, false, true]);
  });

  test("stays the end, without another request", async () => {
    const { listPage, requests } = scriptedPages({ items: ["a"] });
    const paginator = new Paginator(listPage);
    await paginator.readAll();
    assert.equal(await paginator.nextPage(), undefined);
    assert.deepEqual(await paginator.readAll(), { items: [] });
    assert.equal(requests.length, 1);
  });

  test("by maxItems gives the resume token on the paginator and from readAll", async () => {
    const { listPage } = scriptedPages({ items: ["a"], nextToken: "t1" });
    const paginator = new Paginator(listPage, { maxItems: 1 });
    assert.equal(paginator.resumeToken, undefined);
    const resumeToken = "eyJOZXh0VG9rZW4iOiAidDEifQ==";
    assert.deepEqual(await paginator.readAll(), { items: ["a"], resumeToken });
    assert.equal(paginator.resumeToken, resumeToken);
    assert.equal(paginator.done, true);
  });
});

describe("an abort signal", () => {
  const { signal } = new AbortController();

  test("is passed with the request of nextPage", async () => {
    const { listPage, signals } = scriptedPages({ items: ["a"] });
    await new Paginator(listPage).nextPage(signal);
    assert.deepEqual(signals, [signal]);
  });

  test("is passed with every request of readAll", async () => {
    const { listPage, signals } = scriptedPages({ items: ["a"], nextToken: "t1" }, { items: ["b"] });
    await new Paginator(listPage).readAll(signal);
    assert.deepEqual(signals, [signal, signal]);
  });
});

describe("a bad configuration is refused before any request", () => {
  const bad: [config: PaginationConfig, message: RegExp][] = [
    ...[0, -1, 201, 1.5, Number.NaN, Number.POSITIVE_INFINITY].map((pageSize): [PaginationConfig, RegExp] => [
      { pageSize },
      /page size.*whole number from 1 to 200/,
    ]),
    ...[0, -1, 4.9, Number.NaN, Number.POSITIVE_INFINITY].map((maxItems): [PaginationConfig, RegExp] => [
      { maxItems },
      /number of items.*whole number of at least 1/,
    ]),
    [{ startingToken: "" }, /starting token "" does not say where to start/],
    [{ startingToken: "MTIz" }, /starting token "MTIz" does not say where to start/],
  ];
  for (const [config, message] of bad) {
    test(Object.entries(config).join().replace(",", " "), () => {
      const { listPage, requests } = scriptedPages<string>();
      assert.throws(() => new Paginator(listPage, config), { kind: "pagination", message });
      assert.equal(requests.length, 0);
    });
  }

  for (const config of [{ pageSize: 1 }, { pageSize: 200 }, { maxItems: 1 }]) {
    test(`but ${JSON.stringify(config)} is accepted`, () => {
      assert.doesNotThrow(() => new Paginator(scriptedPages<string>().listPage, config));
    });
  }
});

test("a PaginationError can be told by its kind and has a name for logs", () => {
  const error = new PaginationError("No.");
  assert.equal(error.kind, "pagination");
  assert.equal(String(error), "PaginationError: No.");
});
