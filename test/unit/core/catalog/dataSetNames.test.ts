import assert from "node:assert/strict";
import { test } from "node:test";
import { DataSetNames } from "../../../../src/core/catalog/dataSetNames";
import { RequestLimit } from "../../../../src/core/catalog/requestLimit";
import type { DataExchange } from "../../../../src/core/connection/dataExchange";
import { type Failure, type FailureCause, FailureError } from "../../../../src/core/failure/failure";
import type { DataSet } from "../../../../src/core/job/dataSet";
import { settled } from "../../world/deferredList";
import { fakeDataExchange } from "../../world/fakeDataExchange";

const DENIED: FailureCause = { kind: "accessDenied", action: "dataexchange:GetDataSet", message: "no" };

/** Names over these operations, what they were asked and what they told. */
function newNames(operations: Partial<Pick<DataExchange, "listDataSets" | "getDataSet">>) {
  const asked: string[] = [];
  const fake = { ...fakeDataExchange(() => Promise.resolve({ items: [] })), ...operations };
  const changes: (readonly string[])[] = [];
  const failures: Failure[] = [];
  const names = new DataSetNames(
    {
      ...fake,
      listDataSets: (request, signal) => {
        asked.push(`${request.origin} ${request.nextToken ?? "first"}`);
        return fake.listDataSets(request, signal);
      },
      getDataSet: (id, signal) => {
        asked.push(id);
        return fake.getDataSet(id, signal);
      },
    },
    new RequestLimit(4),
    (ids) => changes.push(ids),
    (failure) => failures.push(failure),
  );
  return { names, asked, changes, failures };
}

const named = (id: string): DataSet => ({ id, name: `Name of ${id}` });
const reject = (failure: FailureCause) => () => Promise.reject(new FailureError(failure));
const MANY = ["a", "b", "c", "d", "e"];

test("a few are asked for one by one", async () => {
  const { names, asked, changes } = newNames({ getDataSet: (id) => Promise.resolve(named(id)) });
  names.want(["a", "b"]);
  await settled();
  assert.deepEqual(asked, ["a", "b"]);
  assert.equal(names.get("a")?.name, "Name of a");
  assert.deepEqual(changes, [["a"], ["b"]]);
});

test("many are looked up in the lists, and the rest one by one", async () => {
  const { names, asked } = newNames({
    listDataSets: ({ origin }) =>
      Promise.resolve({ items: origin === "OWNED" ? ["a", "b", "c"].map(named) : [named("d")] }),
    getDataSet: (id) => Promise.resolve(named(id)),
  });
  names.want(MANY);
  await settled();
  assert.deepEqual(asked, ["OWNED first", "ENTITLED first", "e"]);
  assert.deepEqual(
    MANY.map((id) => names.get(id)?.id),
    MANY,
  );
});

test("the lists are read no further than needed", async () => {
  const { names, asked } = newNames({
    listDataSets: ({ origin }) =>
      Promise.resolve({ items: origin === "OWNED" ? MANY.map(named) : [], nextToken: "more" }),
  });
  names.want(MANY);
  await settled();
  assert.deepEqual(asked, ["OWNED first", "ENTITLED first"]);
});

test("what is known is not asked for again", async () => {
  const { names, asked } = newNames({ getDataSet: (id) => Promise.resolve(named(id)) });
  names.learn([named("a")]);
  names.want(["a"]);
  await settled();
  assert.deepEqual(asked, []);
});

test("a data set that AWS does not know any more is told as gone, and not asked for again", async () => {
  const { names, asked, changes } = newNames({ getDataSet: reject({ kind: "notFound", message: "gone" }) });
  names.want(["a"]);
  await settled();
  names.want(["a"]);
  await settled();
  assert.equal(names.isGone("a"), true);
  assert.deepEqual(asked, ["a"]);
  assert.deepEqual(changes, [["a"]]);
});

test("where the lists are denied each is asked for by itself", async () => {
  const { names, failures } = newNames({
    listDataSets: reject({ ...DENIED, action: "dataexchange:ListDataSets" }),
    getDataSet: (id) => Promise.resolve(named(id)),
  });
  names.want(MANY);
  await settled();
  assert.deepEqual(
    MANY.map((id) => names.get(id)?.id),
    MANY,
  );
  assert.deepEqual(
    failures.map(({ kind }) => kind),
    ["accessDenied", "accessDenied"],
  );
});

test("where everything is denied a few denials are enough to stop asking", async () => {
  const ids = Array.from({ length: 50 }, (_, index) => `ds${index}`);
  const { names, asked } = newNames({ listDataSets: reject(DENIED), getDataSet: reject(DENIED) });
  names.want(ids);
  await settled();
  assert.ok(asked.length <= 2 + 4 + 3, `${asked.length} requests`);
  const before = asked.length;
  names.want(ids);
  await settled();
  assert.equal(asked.length, before);
});

test("one data set that is denied leaves the others", async () => {
  const { names } = newNames({
    getDataSet: (id) => (id === "a" ? Promise.reject(new FailureError(DENIED)) : Promise.resolve(named(id))),
  });
  names.want(["a", "b"]);
  await settled();
  assert.equal(names.get("a"), undefined);
  assert.equal(names.get("b")?.id, "b");
});

test("what failed for the moment is asked for when it is wanted again", async () => {
  const answers = { throttled: true };
  const { names } = newNames({
    getDataSet: (id) =>
      answers.throttled
        ? Promise.reject(new FailureError({ kind: "throttled" }))
        : Promise.resolve(named(id)),
  });
  names.want(["a"]);
  await settled();
  answers.throttled = false;
  names.want(["a"]);
  await settled();
  assert.equal(names.get("a")?.id, "a");
});

test("no more than four requests are under way at once", async () => {
  const underWay = { now: 0, most: 0 };
  const { names } = newNames({
    listDataSets: () => Promise.resolve({ items: [] }),
    getDataSet: async (id) => {
      underWay.now += 1;
      underWay.most = Math.max(underWay.most, underWay.now);
      await settled();
      underWay.now -= 1;
      return named(id);
    },
  });
  const ids = Array.from({ length: 20 }, (_, index) => `ds${index}`);
  names.want(ids);
  for (let step = 0; step < 30; step++) {
    await settled();
  }
  assert.equal(underWay.most, 4);
  assert.equal(
    ids.every((id) => names.get(id) !== undefined),
    true,
  );
});

test("disposing aborts what is under way and tells nothing any more", async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const { names, changes } = newNames({
    getDataSet: async (id, signal) => {
      signals.push(signal);
      await settled();
      return named(id);
    },
  });
  names.want(["a"]);
  names.dispose();
  await settled();
  await settled();
  assert.equal(signals[0]?.aborted, true);
  assert.deepEqual(changes, []);
});
