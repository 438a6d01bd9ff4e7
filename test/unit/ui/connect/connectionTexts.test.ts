import assert from "node:assert/strict";
import { test } from "node:test";
import { inEnglish } from "../../../../src/core/base/translate";
import { JobCatalog } from "../../../../src/core/catalog/jobCatalog";
import { connectionOf } from "../../../../src/core/connection/connection";
import { ACCOUNT } from "../../../../src/core/connection/listKey";
import type { Failure } from "../../../../src/core/failure/failure";
import { failureText } from "../../../../src/core/failure/failureText";
import { connectionTooltip } from "../../../../src/ui/connect/statusBar";
import { brokenBetweenFacts, viewSummary } from "../../../../src/ui/tree/viewSummary";
import { readManifest } from "../../../architecture/manifest";
import { editorWith } from "../../world/editor";
import { fakeDataExchange } from "../../world/fakeDataExchange";
import { aJob } from "../../world/jobBuilder";
import { ExtensionKind } from "../../world/vscode";

/** An editor on this machine, or on a remote one, where the extension runs on either side. */
async function editorOn(remoteName?: string, extensionKind: number = ExtensionKind.Workspace) {
  const { publisher, name } = await readManifest();
  const ownId = `${publisher}.${name}`;
  editorWith({
    env: { remoteName },
    extensions: { getExtension: (id: string) => (id === ownId ? { extensionKind } : undefined) },
  });
}

/** A catalog with jobs of these accounts. */
async function catalogOf(
  accounts: readonly string[],
  parts: Parameters<typeof connectionOf>[0] = { profile: "prod", region: "us-east-1" },
) {
  const items = accounts.map((account, index) =>
    aJob(index, { arn: `arn:aws:dataexchange:us-east-1:${account}:jobs/job${index}` }),
  );
  const dataExchange = fakeDataExchange(async () => ({ items }));
  const catalog = new JobCatalog(connectionOf(parts), dataExchange, 200, { now: () => 0 }, () => undefined);
  await catalog.open(ACCOUNT);
  return catalog;
}

function summaryOf(catalog: JobCatalog): string {
  return viewSummary(catalog);
}

async function tooltipOf(catalog?: JobCatalog, failure?: Failure, editor = editorOn()) {
  await editor;
  return connectionTooltip(
    catalog,
    failure && failureText(failure, inEnglish).sentence,
    "Select another AWS profile…",
  );
}

test("the view says profile, Region, account and how much is loaded", async () => {
  const catalog = await catalogOf(["111122223333", "111122223333"]);
  assert.equal(summaryOf(catalog), "prod · us-east-1 · 111122223333 · 2 loaded");
});

test("the view and the status bar say which variable a selected profile is there instead of", async () => {
  const parts = { profile: "prod", region: "us-east-1", insteadOf: "AWS_ACCESS_KEY_ID" };
  const catalog = await catalogOf(["111122223333"], parts);
  assert.equal(
    summaryOf(catalog),
    "prod · us-east-1 · 111122223333 · instead of AWS_ACCESS_KEY_ID · 1 loaded",
  );
  const tooltip = await tooltipOf(catalog);
  assert.ok(tooltip.includes("The profile was selected here, so AWS_ACCESS_KEY_ID isn’t used"));
});

test("the view says nothing of the account before an ARN named it", async () => {
  assert.equal(summaryOf(await catalogOf([])), "prod · us-east-1 · 0 loaded");
});

test("in several lines the view begins each with a fact, and keeps a number with its word", () => {
  const broken = brokenBetweenFacts("prod · 12 of 300 loaded match · checking for jobs of old data sets");
  const pieces = ["prod\u00a0·", "12\u00a0of\u00a0300\u00a0loaded\u00a0match\u00a0·"];
  assert.deepEqual(broken.split(" "), [...pieces, ..."checking for jobs of old data sets".split(" ")]);
});

test("the status bar's hover has a line for the profile, the Region, the account and the machine", async () => {
  assert.deepEqual(await tooltipOf(await catalogOf(["111122223333"])), [
    "Data Exchange Jobs",
    "Profile: prod",
    "Region: us-east-1",
    "Account: 111122223333",
    "Credentials from this machine",
    "Select another AWS profile…",
  ]);
});

test("the status bar's hover names an endpoint that is not AWS's own", async () => {
  const endpoint = "http://127.0.0.1:4566";
  const lines = await tooltipOf(
    await catalogOf([], { ...{ profile: "prod", region: "r" }, ...{ endpoint } }),
  );
  assert.ok(lines.includes(`Endpoint: ${endpoint}`));
});

test("the status bar's hover names the remote machine that the credentials are from", async () => {
  const catalog = await catalogOf([]);
  const lines = await tooltipOf(catalog, undefined, editorOn("wsl"));
  assert.ok(lines.includes("Credentials from the remote machine (wsl)"));
});

test("in a remote window that runs the extension on this machine, the credentials are from here", async () => {
  const lines = await tooltipOf(await catalogOf([]), undefined, editorOn("wsl", ExtensionKind.UI));
  assert.ok(lines.includes("Credentials from this machine"));
});

test("the status bar's hover begins with what is wrong, with a connection and without", async () => {
  const failure: Failure = { kind: "throttled" };
  const sentence = "AWS asks for fewer requests per second. Wait a moment, then retry.";
  const [, first, second] = await tooltipOf(await catalogOf([]), failure);
  assert.deepEqual([first, second], [sentence, "Profile: prod"]);
  assert.deepEqual(await tooltipOf(undefined, failure), [
    "Data Exchange Jobs",
    sentence,
    "Select another AWS profile…",
  ]);
});
