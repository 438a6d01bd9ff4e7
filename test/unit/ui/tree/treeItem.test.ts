import assert from "node:assert/strict";
import { test } from "node:test";
import { MarkdownString, ThemeColor, ThemeIcon, TreeItemCollapsibleState } from "vscode";
import { rowTooltip, treeItem } from "../../../../src/ui/tree/treeItem";
import { aJob } from "../../world/jobBuilder";
import { wordsAt } from "../../world/words";

const job = aJob(1, {
  state: "IN_PROGRESS",
  errors: [{ code: "VALIDATION_EXCEPTION", message: "a*b", objects: [], json: {} }],
});
const node = { kind: "job", id: "c/ds//job1", job, dataSetId: "ds" } as const;
const words = wordsAt(61_000);

test("a row has its texts, its words for menus, its command with its node, and what a screen reader says", () => {
  const { label, description, id, contextValue, command, accessibilityInformation, collapsibleState } =
    treeItem(node, words);
  assert.deepEqual([id, label, description], ["c/ds//job1", "Export assets to S3", "1m ago"]);
  assert.match(contextValue ?? "", /^job id state:IN_PROGRESS .* hasErrors$/);
  assert.deepEqual(command, {
    ...{ command: "dataExchangeJobs.openJob", title: "Open Job Details", arguments: [node] },
  });
  assert.match(accessibilityInformation?.label ?? "", /^In progress, Export assets to S3, /);
  assert.equal(collapsibleState, TreeItemCollapsibleState.None);
});

test("a row with rows below it can be opened, and has no command", () => {
  const row = treeItem({ kind: "otherDataSets", id: "others", hasMore: false }, words);
  assert.equal(row.collapsibleState, TreeItemCollapsibleState.Collapsed);
  assert.ok(!("command" in row));
});

test("an icon has the colour of its meaning, and turns where something runs", () => {
  const iconOf = (state: typeof job.state) => treeItem({ ...node, job: { ...job, state } }, words).iconPath;
  assert.deepEqual(iconOf("IN_PROGRESS"), new ThemeIcon("sync~spin", new ThemeColor("charts.blue")));
  assert.deepEqual(iconOf("ERROR"), new ThemeIcon("error", new ThemeColor("testing.iconFailed")));
  assert.deepEqual(iconOf({ unrecognised: "PAUSED" }), new ThemeIcon("question"));
});

test("the hover of a job is formatted, with what came from outside as text", () => {
  const hover = rowTooltip(node, words);
  assert.ok(hover instanceof MarkdownString);
  assert.match(hover.value, /^\*\*Export assets to S3\*\*\n\n.*\n\nVALIDATION\\_EXCEPTION\\: a\\\*b\n\n/);
});

test("the hover of another row is plain text, a fact on each line", () => {
  const dataSet = { kind: "dataSet", id: "1", dataSetId: "ds", hasMore: false, gone: false } as const;
  const named = { ...dataSet, dataSet: { id: "ds", name: "Prices" }, jobs: 1, failed: 0 };
  assert.equal(rowTooltip(named, words), "Prices\nData set ds");
  assert.equal(rowTooltip({ kind: "loading", id: "2" }, words), undefined);
});

test("a click on a row of a failure gives the row to the command for rows", () => {
  const row = { kind: "failure", id: "1", failure: { kind: "signedOut", profile: "p" } } as const;
  assert.deepEqual(treeItem(row, words).command, {
    ...{ command: "dataExchangeJobs.signInForRow", title: "Sign In", arguments: [row] },
  });
});
