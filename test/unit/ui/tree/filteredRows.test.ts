import assert from "node:assert/strict";
import { test } from "node:test";
import { filterOf, type JobFilter } from "../../../../src/core/filter/jobFilter";
import type { LiveEvent } from "../../../../src/core/live/liveConnections";
import { RowIsolation } from "../../../../src/ui/tree/rowIsolation";
import { TreeRows } from "../../../../src/ui/tree/treeRows";
import { aJob } from "../../world/jobBuilder";
import { treeOf } from "../../world/treeOfJobs";
import { windowOver } from "../../world/windowOver";

/** What was painted again when the one running job of an open window ended in an error. */
async function touchedByEnd(filter: JobFilter | undefined) {
  const { connections, live, open } = windowOver();
  const rows = new TreeRows(
    connections,
    (catalog) => treeOf(catalog.shownBy(filter)),
    () => undefined,
    new RowIsolation(assert.ifError),
  );
  await open([aJob(1, { state: "IN_PROGRESS" })]);
  const before = rows.roots().map(({ kind }) => kind);
  const events: LiveEvent[] = [];
  connections.onDidChange((event) => events.push(event));
  const { catalog } = live;
  assert.ok(catalog);
  Object.assign(catalog.dataExchange, { getJob: async () => aJob(1, { state: "ERROR", updatedAt: 9000 }) });
  await catalog.refreshJob("job1");
  const touched = events.map((event) => rows.touchedBy(event));
  return { before, touched, after: rows.roots().map(({ kind }) => kind) };
}

test("a job that passes the filter from now on brings its data set with it", async () => {
  const { before, touched, after } = await touchedByEnd(filterOf({ states: ["ERROR"] }));
  assert.deepEqual(before, ["noMatch"]);
  assert.deepEqual(touched, [undefined]);
  assert.deepEqual(after, ["dataSet"]);
});

test("without a filter, only the job's data set is painted again", async () => {
  const { touched } = await touchedByEnd(undefined);
  assert.deepEqual(
    touched.map((nodes) => nodes?.map(({ kind }) => kind)),
    [["dataSet"]],
  );
});
