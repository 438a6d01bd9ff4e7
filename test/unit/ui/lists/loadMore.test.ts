import assert from "node:assert/strict";
import { test } from "node:test";
import type { JobCatalog } from "../../../../src/core/catalog/jobCatalog";
import { dataSetNode } from "../../../../src/core/tree/buildNode";
import type { TreeNode } from "../../../../src/core/tree/treeNode";
import { listCommands } from "../../../../src/ui/lists/listCommands";
import { settled } from "../../world/deferredList";
import { editorWith } from "../../world/editor";
import { aJob } from "../../world/jobBuilder";
import { treeOf } from "../../world/treeOfJobs";
import { windowOver } from "../../world/windowOver";

/** Load More from the command palette, in a window whose list has one job and goes on; and what it said. */
async function loadMore(select: (catalog: JobCatalog) => TreeNode[]) {
  const said: string[] = [];
  editorWith({ window: { setStatusBarMessage: (text: string) => said.push(text) } as never });
  const window = windowOver();
  const { live, lists } = window;
  void live.start();
  await settled();
  await lists[0]?.answer([aJob(1)], "t1");
  const { catalog } = live;
  assert.ok(catalog);
  catalog.names.dataSets.learn([{ id: "ds", name: "US Equities" }]);
  const parts = {
    ...window,
    view: {
      selection: select(catalog),
      during: (work: Promise<unknown>) => work,
      treeOf: (shown: JobCatalog) => treeOf(shown),
    },
  } as unknown as Parameters<typeof listCommands>[0];
  const loading = listCommands(parts).loadMore();
  await settled();
  await lists.at(-1)?.answer([aJob(2), aJob(3)]);
  await loading;
  return said;
}

test("Load More without a row loads more of the account's jobs, and says how many", async () => {
  assert.deepEqual(await loadMore(() => []), ["2 more loaded"]);
});

test("Load More with a data set selected says that it loaded the jobs of that one", async () => {
  const said = await loadMore((catalog) => [dataSetNode(catalog, "ds")]);
  assert.deepEqual(said, ["2 more loaded of US Equities"]);
});
