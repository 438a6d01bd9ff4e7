import assert from "node:assert/strict";
import { test } from "node:test";
import type { ConfigurationChangeEvent } from "vscode";
import type { Job } from "../../../../src/core/job/job";
import type { TreeNode } from "../../../../src/core/tree/treeNode";
import { JobsView } from "../../../../src/ui/tree/jobsView";
import type { TreeMemory } from "../../../../src/ui/tree/treeMemory";
import { settled } from "../../world/deferredList";
import { editorWith, workAtOnce } from "../../world/editor";
import { inZone } from "../../world/inZone";
import { aJob } from "../../world/jobBuilder";
import { windowOver } from "../../world/windowOver";

const LAST = Date.UTC(2026, 10, 21, 12);
const many = (changes: (index: number) => Partial<Job> = () => ({})) =>
  Array.from({ length: 1001 }, (_, index) =>
    aJob(index, { createdAt: LAST - index * 300_000, ...changes(index) }),
  );

/** The view over these jobs, in an editor whose settings can be changed, and what it asks to be painted again. */
async function viewOf(jobs: readonly Job[]) {
  const settings: Record<string, string> = {};
  const listeners: ((event: ConfigurationChangeEvent) => void)[] = [];
  const fired: unknown[] = [];
  editorWith({
    commands: { executeCommand: async () => undefined },
    window: {
      createTreeView: () => ({
        visible: true,
        onDidExpandElement: () => ({}),
        onDidCollapseElement: () => ({}),
      }),
      withProgress: workAtOnce,
    },
    workspace: {
      getConfiguration: () => ({ get: (name: string) => settings[name] }),
      onDidChangeConfiguration: (listener) => {
        listeners.push(listener);
        return { dispose: () => undefined };
      },
    },
  });
  const { connections, live, clock, open, connected } = windowOver();
  const memory = { isExpanded: () => false, grouping: "dataSet" } as unknown as TreeMemory;
  const view = new JobsView(connections, clock, memory, assert.ifError);
  view.onDidChangeTreeData((nodes) => fired.push(nodes));
  await open(jobs);
  const change = (name: string, value: string) => {
    settings[name] = value;
    for (const listener of listeners) {
      listener({ affectsConfiguration: (asked: string) => asked === `dataExchangeJobs.${name}` });
    }
  };
  return { view, change, fired, live, connected };
}

function below(view: JobsView, ...kinds: readonly TreeNode["kind"][]): TreeNode[] {
  return kinds.reduce(
    (nodes, kind) => nodes.filter((node) => node.kind === kind).flatMap((node) => view.getChildren(node)),
    view.getChildren(),
  );
}

test("a change of the setting for times groups by the days of another zone at once", async () => {
  const { view, change, fired } = await viewOf(many());
  const dates = () =>
    below(view, "dataSet", "revision").flatMap((node) => (node.kind === "day" ? node.date : []));
  await settled();
  fired.length = 0;
  inZone("Pacific/Kiritimati", () => {
    assert.equal(dates()[0], "2026-11-22");
    change("timestamps", "utc");
    assert.equal(dates()[0], "2026-11-21");
    const [job] = below(view, "dataSet", "revision", "day");
    const parent = job && view.getParent(job);
    assert.ok(parent?.kind === "day" && parent.date === "2026-11-21");
  });
  await settled();
  assert.deepEqual(fired, [undefined]);
});

test("names are asked for the revisions that are painted", async () => {
  const { view, live } = await viewOf(many((index) => ({ revisionIds: [`r${index}`] })));
  const wanted: string[][] = [];
  const names = live.catalog?.names;
  assert.ok(names);
  names.revisions.want = (dataSetId, ids) => wanted.push([dataSetId, ...ids]);
  const [day] = below(view, "dataSet");
  assert.ok(day);
  assert.deepEqual(wanted, [["ds"]]);
  const rows = view.getChildren(day);
  assert.deepEqual(wanted.slice(1), [
    ["ds", ...rows.flatMap((row) => (row.kind === "revision" ? row.revisionId : []))],
  ]);
  assert.ok(rows.length < 1001);
});
