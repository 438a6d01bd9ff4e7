import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { MarkdownString, TreeItem } from "vscode";
import { type Failure, FailureError } from "../../../../src/core/failure/failure";
import { JOB_STATES, JOB_TYPES, type Job } from "../../../../src/core/job/job";
import { GROUPINGS, type Grouping } from "../../../../src/core/store/jobGroups";
import { settled } from "../../world/deferredList";
import {
  aHostileName,
  dataSetCalled,
  hostileJobs,
  hostileText,
  revisionCalled,
} from "../../world/hostileJobs";
import { assertPlain } from "../../world/plainTexts";
import { assertHolds } from "../../world/runs";
import { nodesBelow, viewInEditor } from "../../world/viewInEditor";

/** Words of our own: what the rows of jobs, data sets and revisions say to menus. */
const OWN_WORDS = new Set([
  ...["connection", "dataSet", "otherDataSets", "revision", "group", "day", "job", "loadMore", "empty"],
  ...["id", "arn", "hasMore", "moreJobs", "finalized", "revoked", "terminal", "active", "changeable"],
  ...["signedUrl", "hasErrors", "failure", "badRequest", "loading"],
  ...JOB_STATES.map((state) => `state:${state}`),
  ...JOB_TYPES.map((type) => `type:${type}`),
]);

function assertHover(tooltip: string | MarkdownString | undefined): void {
  const text = typeof tooltip === "string" ? tooltip : (tooltip?.value.replaceAll("\\", "") ?? "");
  const lines = text.split("\n");
  assert.ok(lines.length < 20, `${lines.length} lines`);
  for (const line of lines) {
    assertPlain(line, 2000);
  }
}

function assertRow(item: TreeItem): void {
  const { label, description, accessibilityInformation, contextValue = "" } = item;
  assert.ok(typeof label === "string" && label.trim() !== "");
  assertPlain(label, 250);
  assertPlain(description, 250);
  assertPlain(accessibilityInformation?.label, 1000);
  assertHover(item.tooltip);
  for (const word of contextValue.split(" ")) {
    assert.ok(OWN_WORDS.has(word), word);
  }
}

interface Called {
  readonly name: string;
  readonly arn: string;
}

/** The view over a list that has these jobs, and whose names are these. */
async function viewOf(jobs: readonly Job[], grouping: Grouping, called: Called) {
  const { view, live, told } = await viewInEditor(jobs, { grouping });
  const { catalog } = live;
  assert.ok(catalog);
  catalog.names.dataSets.learn(jobs.map(({ dataSetId = "" }) => dataSetCalled(dataSetId, called)));
  Object.assign(catalog.names.revisions, {
    get: (dataSetId: string, id: string) => revisionCalled(id, dataSetId, called),
  });
  return { view, catalog, told };
}

test("whatever the jobs hold, each has rows with ids of their own, in plain lines that end", async () => {
  const property = fc.asyncProperty(
    hostileJobs,
    fc.constantFrom(...GROUPINGS),
    aHostileName,
    async (jobs, grouping, called) => {
      const { view, catalog, told } = await viewOf(jobs, grouping, called);
      const nodes = nodesBelow(view);
      assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length, "ids that are given twice");
      for (const node of nodes) {
        const item = view.getTreeItem(node);
        assert.equal(item.id, node.id);
        assertRow(view.resolveTreeItem(item, node));
        view.getParent(node);
      }
      const shown = new Set(nodes.flatMap((node) => (node.kind === "job" ? node.job : [])));
      assert.deepEqual(shown, new Set(catalog.store.jobs));
      assert.deepEqual(told, []);
    },
  );
  await assertHolds(100, property);
});

test("the sentence of a refusal stands in its row in plain lines that end", async () => {
  const property = fc.asyncProperty(hostileText, hostileText, async (message, requestId) => {
    const failure: Failure = { kind: "badRequest", message, requestId };
    const { view, catalog } = await viewOf([], "dataSet", { name: "", arn: "" });
    Object.assign(catalog.dataExchange, { listJobs: () => Promise.reject(new FailureError(failure)) });
    void catalog.account.refresh();
    await settled();
    const [row, ...others] = view.getChildren();
    assert.ok(row?.kind === "failure" && others.length === 0);
    assertRow(view.getTreeItem(row));
  });
  await assertHolds(30, property);
});
