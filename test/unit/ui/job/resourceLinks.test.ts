import assert from "node:assert/strict";
import { test } from "node:test";
import type { JobCatalog } from "../../../../src/core/catalog/jobCatalog";
import { type Connection, connectionOf, fileConnection } from "../../../../src/core/connection/connection";
import type { JobFilter } from "../../../../src/core/filter/jobFilter";
import type { Job } from "../../../../src/core/job/job";
import type { Resource } from "../../../../src/core/links/resource";
import type { ObservedJob } from "../../../../src/core/live/observedJob";
import type { Grouping } from "../../../../src/core/store/jobGroups";
import { JobTree } from "../../../../src/core/tree/jobTree";
import type { TreeNode } from "../../../../src/core/tree/treeNode";
import { answerPanel } from "../../../../src/ui/actions";
import { answeringEditor } from "../../world/answeringEditor";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { windowOver } from "../../world/windowOver";

const first = connectionOf({ profile: "first", region: "us-east-1" });
const error = { code: "RESOURCE_NOT_FOUND_EXCEPTION", message: "", objects: [], json: {} } as const;
const job = aJob(1, {
  json: {
    Details: {
      ExportAssetsToS3: {
        AssetDestinations: [{ AssetId: "asset1", Bucket: "lake", Key: "a&b/+c d" }],
      },
    },
  },
});

/** A panel of a window whose list has these jobs, and a user who answers a question so. */
async function panelOver(jobs: readonly Job[], answer?: string) {
  const addresses: unknown[] = [];
  const { told } = answeringEditor(answer, {
    openExternal: async (address: unknown) => addresses.push(address) > 0,
  });
  const window = windowOver();
  await window.open(jobs);
  const selected: TreeNode[] = [];
  const view = {
    filter: undefined as JobFilter | undefined,
    arrangement: { grouping: "dataSet" as Grouping, zone: undefined },
    groupBy: (grouping: Grouping) => {
      view.arrangement = { grouping, zone: undefined };
    },
    show: async () => undefined,
    during: (work: Promise<unknown>) => work,
    treeOf: (catalog: JobCatalog) => new JobTree(catalog.shownBy(view.filter), view.arrangement),
    filterBy: (filter: JobFilter | undefined) => {
      view.filter = filter;
    },
    select: async (node: TreeNode) => void selected.push(node),
  };
  const parts = { ...window, view, panels: {} } as unknown as Parameters<typeof answerPanel>[0];
  const follow = (resource: Resource, of: Job = job, connection: Connection = first) => {
    const shown = { open: { job: of, connection }, place: { connection, jobId: of.id } };
    return answerPanel(parts, { type: "openLink", resource }, shown as unknown as ObservedJob);
  };
  const ids = () => selected.map(({ id }) => id.replace(/^[^/]*\//, ""));
  return { ...window, view, told, addresses, ids, follow };
}

test("a data set and a revision of a loaded job are selected in the tree", async () => {
  const { follow, ids, told } = await panelOver([job]);
  await follow({ kind: "dataSet", id: "ds" });
  await follow({ kind: "revision", id: "rev" });
  assert.deepEqual(ids(), ["ds", "ds/rev"]);
  assert.deepEqual(told, []);
});

test("those of a job that no list has brought get rows, with it", async () => {
  const { follow, ids, live } = await panelOver([aJob(2, { dataSetId: "other" })]);
  await follow({ kind: "revision", id: "rev" });
  assert.deepEqual(ids(), ["ds/rev"]);
  assert.equal(live.catalog?.store.get(job.id), job);
});

test("a data set without loaded jobs, which an error is about, is looked for among the others", async () => {
  const { follow, ids, told, connected } = await panelOver([job]);
  const far = { id: "far", name: "Far" };
  Object.assign(connected[0] ?? {}, {
    listDataSets: async ({ origin }: { origin: string }) => ({ items: origin === "ENTITLED" ? [far] : [] }),
  });
  const about = (id: string) => aJob(3, { errors: [{ ...error, resourceId: id, resourceType: "DATA_SET" }] });
  await follow({ kind: "dataSet", id: "far" }, about("far"));
  assert.deepEqual([ids(), told], [["far"], []]);
  await follow({ kind: "dataSet", id: "farther" }, about("farther"));
  assert.deepEqual(ids(), ["far"]);
  assert.match(told.join(), /^Data set farther is not in the view/);
});

test("a revision that is not loaded is looked for in the list of its data set", async () => {
  const { follow, ids, told, live, lists } = await panelOver([job]);
  const about = (id: string) => aJob(1, { errors: [{ ...error, resourceId: id, resourceType: "REVISION" }] });
  const reloaded = live.catalog?.reload();
  await lists.at(-1)?.answer([job], "more");
  await reloaded;
  const followed = follow({ kind: "revision", id: "far" }, about("far"));
  await settled();
  assert.equal(lists.at(-1)?.request.dataSetId, "ds");
  await lists.at(-1)?.answer([aJob(4, { revisionIds: ["far"] })]);
  await followed;
  assert.deepEqual([ids(), told], [["ds/far"], []]);
  await follow({ kind: "revision", id: "farther" }, about("farther"));
  assert.match(told.join(), /^Revision farther is not in the view/);
});

test("what the filter hides is told, and shown once the filter is cleared", async () => {
  const kept = await panelOver([job]);
  kept.view.filterBy({ states: ["ERROR"], types: [] });
  await kept.follow({ kind: "dataSet", id: "ds" });
  assert.deepEqual([kept.ids(), kept.told], [[], ["The filter of the view hides this row."]]);
  const cleared = await panelOver([job], "Clear Filter");
  cleared.view.filterBy({ states: ["ERROR"], types: [] });
  await cleared.follow({ kind: "dataSet", id: "ds" });
  assert.deepEqual([cleared.ids(), cleared.view.filter], [["ds"], undefined]);
});

test("where the jobs are grouped otherwise, the way back to rows of data sets is offered", async () => {
  const kept = await panelOver([job]);
  kept.view.groupBy("state");
  await kept.follow({ kind: "dataSet", id: "ds" });
  assert.match(kept.told.join(), /^Data sets and revisions have no rows of their own/);
  assert.deepEqual([kept.ids(), kept.view.arrangement.grouping], [[], "state"]);
  const back = await panelOver([job], "Group by Data Set");
  back.view.groupBy("state");
  await back.follow({ kind: "dataSet", id: "ds" });
  assert.deepEqual([back.ids(), back.view.arrangement.grouping], [["ds"], "dataSet"]);
});

test("an asset filters the tree by its id", async () => {
  const { follow, view, live } = await panelOver([job, aJob(2)]);
  await follow({ kind: "asset", id: "asset1" });
  assert.deepEqual(view.filter, { states: [], types: [], text: "asset1" });
  assert.deepEqual(
    [...(live.catalog?.shownBy(view.filter).store.jobs ?? [])].map(({ id }) => id),
    [job.id],
  );
});

test("a bucket and an object open the console, the key escaped and handed over as it stands", async () => {
  const { follow, addresses } = await panelOver([job]);
  await follow({ kind: "bucket", id: "lake" });
  await follow({ kind: "object", id: "a&b/+c d", bucket: "lake" });
  assert.deepEqual(addresses, [
    "https://us-east-1.console.aws.amazon.com/s3/buckets/lake?region=us-east-1",
    "https://s3.console.aws.amazon.com/s3/object/lake?region=us-east-1&prefix=a%26b%2F%2Bc%20d",
  ]);
});

test("what the job does not name is refused, whatever the page says", async () => {
  const { follow, addresses, ids, view } = await panelOver([job]);
  const others: readonly Resource[] = [
    { kind: "bucket", id: "another-bucket" },
    { kind: "object", id: "another", bucket: "lake" },
    { kind: "role", id: "arn:aws:iam::111122223333:role/admin" },
    { kind: "dataSet", id: "other" },
    { kind: "asset", id: "other" },
  ];
  for (const resource of others) {
    await assert.rejects(follow(resource), /its job does not name/);
  }
  assert.deepEqual([addresses, ids(), view.filter], [[], [], undefined]);
});

test("a job of a file opens the console in the Region of its ARN", async () => {
  const { follow, addresses } = await panelOver([job]);
  await follow({ kind: "bucket", id: "lake" }, job, fileConnection("jobs.json"));
  assert.deepEqual(addresses, ["https://us-east-1.console.aws.amazon.com/s3/buckets/lake?region=us-east-1"]);
});

test("a job of a connection that the view has left says so, but for the console", async () => {
  const { follow, told, ids, addresses } = await panelOver([job]);
  const left = connectionOf({ profile: "second", region: "us-east-1" });
  await follow({ kind: "dataSet", id: "ds" }, job, left);
  await follow({ kind: "asset", id: "asset1" }, job, left);
  assert.equal(told.filter((text) => text.includes("does not show any more")).length, 2);
  assert.deepEqual(ids(), []);
  await follow({ kind: "bucket", id: "lake" }, job, left);
  assert.equal(addresses.length, 1);
});
