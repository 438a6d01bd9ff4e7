import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { RequestLimit } from "../../../../src/core/catalog/requestLimit";
import { settled } from "../../world/deferredList";

/** Runs requests that last until they are ended by their name. */
function requestsUnder(limit: RequestLimit) {
  const running = new Map<string, (error?: Error) => void>();
  const started: string[] = [];
  const startUntil = (signal: AbortSignal | undefined, name: string) =>
    limit.run(() => {
      started.push(name);
      return new Promise<string>((resolve, reject) => {
        running.set(name, (error) => (error === undefined ? resolve(name) : reject(error)));
      });
    }, signal);
  const start = (...names: readonly string[]) => names.map((name) => startUntil(undefined, name));
  const end = (name: string, error?: Error) => {
    running.get(name)?.(error);
    running.delete(name);
    return settled();
  };
  return { start, startUntil, end, started, running };
}

describe("a limit", () => {
  test("lets so many run, and the next when one has ended", async () => {
    const { start, end, started } = requestsUnder(new RequestLimit(2));
    void start("a", "b", "c");
    assert.deepEqual(started, ["a", "b"]);
    await end("b");
    assert.deepEqual(started, ["a", "b", "c"]);
  });

  test("gives what the request gives", async () => {
    const { start, end } = requestsUnder(new RequestLimit(1));
    const [first, second] = start("a", "b");
    await end("a");
    assert.equal(await first, "a");
    const failed = assert.rejects(second ?? Promise.resolve(), { message: "no" });
    await end("b", new Error("no"));
    await failed;
  });

  test("lets the next run when one has failed", async () => {
    const { start, end, started } = requestsUnder(new RequestLimit(1));
    const [first] = start("a", "b");
    const failed = assert.rejects(first ?? Promise.resolve());
    await end("a", new Error("no"));
    await failed;
    assert.deepEqual(started, ["a", "b"]);
  });

  test("lets them run in the order in which they came, though one comes just when another ends", async () => {
    const { start, end, started } = requestsUnder(new RequestLimit(1));
    void start("a", "b", "c");
    void end("a").then(() => undefined);
    await Promise.resolve();
    await Promise.resolve();
    void start("d");
    await settled();
    await end("b");
    await end("c");
    assert.deepEqual(started, ["a", "b", "c", "d"]);
  });
});

describe("a limit that slows down", () => {
  test("lets one fewer run from then on", async () => {
    const limit = new RequestLimit(3);
    const { start, end, running } = requestsUnder(limit);
    void start("a", "b", "c", "d", "e", "f");
    limit.slowDown();
    assert.equal(running.size, 3);
    await end("a");
    assert.equal(running.size, 2);
    await end("b");
    assert.equal(running.size, 2);
  });

  test("keeps the order of those that wait", async () => {
    const limit = new RequestLimit(2);
    const { start, end, started } = requestsUnder(limit);
    void start("a", "b", "c", "d", "e");
    limit.slowDown();
    for (const name of ["a", "b", "c", "d"]) {
      await end(name);
    }
    assert.deepEqual(started, ["a", "b", "c", "d", "e"]);
  });

  test("lets one run at least", async () => {
    const limit = new RequestLimit(2);
    const { start, end, running } = requestsUnder(limit);
    for (let time = 0; time < 5; time++) {
      limit.slowDown();
    }
    void start("a", "b");
    assert.deepEqual([...running.keys()], ["a"]);
    await end("a");
    assert.deepEqual([...running.keys()], ["b"]);
  });

  test("lets as many as usual run at once when it recovers, and no more", async () => {
    const limit = new RequestLimit(3);
    const { start, running } = requestsUnder(limit);
    limit.slowDown();
    limit.slowDown();
    void start("a", "b", "c", "d", "e");
    assert.equal(running.size, 1);
    limit.recover();
    await settled();
    assert.deepEqual([...running.keys()], ["a", "b", "c"]);
  });
});

describe("a limit within another", () => {
  test("is left too by a request whose signal aborts", async () => {
    const outer = new RequestLimit(1);
    const inner = new RequestLimit(2, outer);
    const { start, end, started } = requestsUnder(outer);
    const controller = new AbortController();
    void start("a");
    const left = inner.run(() => assert.fail("It was run."), controller.signal);
    void start("b");
    const reason = new Error("left");
    controller.abort(reason);
    await assert.rejects(left, reason);
    await end("a");
    assert.deepEqual(started, ["a", "b"]);
  });

  test("counts for both", async () => {
    const outer = new RequestLimit(2);
    const [one, other] = [new RequestLimit(2, outer), new RequestLimit(2, outer)];
    const { start, end, started } = requestsUnder(one);
    const others = requestsUnder(other);
    void start("a", "b");
    void others.start("x", "y");
    assert.deepEqual([...started, ...others.started], ["a", "b"]);
    await end("a");
    await end("b");
    assert.deepEqual(others.started, ["x", "y"]);
  });

  test("leaves room in the other", async () => {
    const outer = new RequestLimit(3);
    const { start } = requestsUnder(new RequestLimit(2, outer));
    const others = requestsUnder(outer);
    void start("a", "b", "c");
    void others.start("x");
    await settled();
    assert.deepEqual(others.started, ["x"]);
  });
});

describe("a request whose signal aborts", () => {
  test("leaves the queue at once with the reason of the abort, and never runs", async () => {
    const limit = new RequestLimit(1);
    const { start, end, started } = requestsUnder(limit);
    const controller = new AbortController();
    void start("a");
    const left = limit.run(() => assert.fail("It was run."), controller.signal);
    void start("b");
    const reason = new Error("Somebody else is in a hurry.");
    controller.abort(reason);
    await assert.rejects(left, reason);
    await end("a");
    assert.deepEqual(started, ["a", "b"]);
  });

  test("never runs though its turn came just before", async () => {
    const limit = new RequestLimit(2);
    limit.slowDown();
    const { start, end, started } = requestsUnder(limit);
    const controller = new AbortController();
    void start("a");
    const left = limit.run(() => assert.fail("It was run."), controller.signal);
    void start("b");
    limit.recover();
    controller.abort("left");
    await assert.rejects(left, (reason) => reason === "left");
    await end("a");
    assert.deepEqual(started, ["a", "b"]);
  });

  test("before it is asked for is refused, and takes no place", async () => {
    const limit = new RequestLimit(1);
    const { start, started } = requestsUnder(limit);
    const left = limit.run(() => assert.fail("It was run."), AbortSignal.abort("left"));
    void start("a");
    await assert.rejects(left, (reason) => reason === "left");
    assert.deepEqual(started, ["a"]);
  });

  test("while it runs keeps its place until it has ended", async () => {
    const { start, startUntil, end, started } = requestsUnder(new RequestLimit(1));
    const controller = new AbortController();
    void startUntil(controller.signal, "a");
    void start("b");
    controller.abort();
    await settled();
    assert.deepEqual(started, ["a"]);
    await end("a");
    assert.deepEqual(started, ["a", "b"]);
  });
});
