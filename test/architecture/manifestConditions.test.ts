import assert from "node:assert/strict";
import { test } from "node:test";
import { toJob } from "../../src/aws/wire/toJob";
import { ACCOUNT } from "../../src/core/connection/listKey";
import { rowOf } from "../../src/core/tree/rows";
import type { TreeNode } from "../../src/core/tree/treeNode";
import { FAILURES } from "../unit/world/failures";
import { jobWire } from "../unit/world/jobWire";
import { wordsAt } from "../unit/world/words";
import { conditions, readManifest, viewIds } from "./manifest";
import { findAll, readSources } from "./sourceFiles";

const job = toJob({
  ...jobWire(),
  Type: "EXPORT_ASSET_TO_SIGNED_URL",
  State: "ERROR",
  Details: {
    ExportAssetToSignedUrl: {
      ...{ AssetId: "a1", DataSetId: "d1", RevisionId: "r1" },
      ...{ SignedUrl: "https://example.com/a", SignedUrlExpiresAt: "2026-11-01T11:00:00Z" },
    },
  },
  Errors: [{ Code: "INTERNAL_SERVER_EXCEPTION", Message: "broken" }],
});
const counts = { jobs: 1, failed: 1 };

/** One node of each kind, with all that it can offer. */
const nodes = {
  connection: {
    kind: "connection",
    id: "0",
    profile: "p",
    region: "r",
    isSelected: false,
    isPinned: true,
    file: "/jobs.json",
    hasMore: true,
  },
  dataSet: {
    ...{ kind: "dataSet", id: "1", dataSetId: "d1", hasMore: true, gone: false },
    ...{ dataSet: { id: "d1", arn: "arn:1" }, ...counts },
  },
  otherDataSets: { kind: "otherDataSets", id: "7", hasMore: true },
  revision: {
    ...{ kind: "revision", id: "2", dataSetId: "d1", revisionId: "r1" },
    ...{ revision: { id: "r1", dataSetId: "d1", arn: "arn:2", finalized: true, revoked: true }, ...counts },
  },
  group: { kind: "group", id: "b", group: { by: "state", name: "ERROR" }, ...counts },
  day: {
    ...{ kind: "day", id: "9", branch: { dataSetId: "d1", revisionId: "r1" } },
    ...{ date: "2026-11-21", since: 0, until: 1, revisions: 1, jobs: 1 },
  },
  job: { kind: "job", id: "3", job, dataSetId: "d1", revisionId: "r1" },
  loadMore: { kind: "loadMore", id: "4", list: ACCOUNT, loaded: 1, loading: false },
  furtherJobs: { kind: "furtherJobs", id: "c" },
  loading: { kind: "loading", id: "5" },
  failure: { kind: "failure", id: "6", failure: { kind: "cancelled" } },
  empty: { kind: "empty", id: "8", list: ACCOUNT },
  noMatch: { kind: "noMatch", id: "a", loaded: 1 },
  broken: { kind: "broken", id: "c", isBranch: false },
} satisfies { readonly [Kind in TreeNode["kind"]]: Extract<TreeNode, { kind: Kind }> };

/** The words by which a row says what can be done with it. */
function rowTokens(): ReadonlySet<string> {
  const failures = Object.values(FAILURES).map(([failure]) => ({ ...nodes.failure, failure }));
  const waiting = { ...nodes.job, job: { ...job, state: "WAITING" } } as const;
  const rows = [...Object.values(nodes), ...failures, waiting].map((node) => rowOf(node, wordsAt(0)));
  return new Set(rows.flatMap(({ tokens }) => tokens));
}

test("every word that a menu asks a row for is one that a row can have", async () => {
  const asked = conditions(await readManifest()).flatMap((when) => [
    ...when.matchAll(/viewItem =~ \/\\b\(?([\w|]+)\)?\\b\//g),
  ]);
  assert.notEqual(asked.length, 0);
  const tokens = rowTokens();
  const words = new Set(asked.flatMap(([, words = ""]) => words.split("|")));
  assert.deepEqual(
    [...words].filter((word) => !tokens.has(word)),
    [],
  );
});

test("rows are asked for whole words alone", async () => {
  for (const when of conditions(await readManifest())) {
    const matches = when.match(/viewItem/g)?.length ?? 0;
    assert.equal(when.match(/viewItem =~ \/\\b\(?[\w|]+\)?\\b\//g)?.length ?? 0, matches, when);
  }
});

test("every context key of ours in a condition is set by the code, or is a view or a panel", async () => {
  const manifest = await readManifest();
  const keys = findAll(await readSources("src/ui"), /^ {2}"(dataExchangeJobs\.\w+)": /gm);
  const panels = manifest.activationEvents.map((event) => event.replace("onWebviewPanel:", ""));
  const known = [...keys, ...viewIds(manifest), ...panels];
  for (const when of conditions(manifest)) {
    for (const [key] of when.matchAll(/(?<!config\.)\bdataExchangeJobs\.[\w.]+/g)) {
      assert.ok(known.includes(key), `${key} in: ${when}`);
    }
  }
});

test("every setting in a condition is one of ours", async () => {
  const manifest = await readManifest();
  const settings = Object.keys(manifest.contributes.configuration.properties);
  const asked = conditions(manifest).flatMap((when) => [...when.matchAll(/\bconfig\.([\w.]+)/g)]);
  assert.notEqual(asked.length, 0);
  for (const [, setting = ""] of asked) {
    assert.ok(settings.includes(setting), setting);
  }
});

test("what changes something in AWS is in no menu while the setting does not allow it", async () => {
  const { contributes } = await readManifest();
  const places = Object.entries(contributes.menus).flatMap(([menu, items]) =>
    items
      .filter(({ command }) => /\.(start|cancel)Job$/.test(command ?? ""))
      .map(({ command, when }) => ({ command, menu, when })),
  );
  for (const menu of ["commandPalette", "view/item/context"]) {
    assert.equal(places.filter((place) => place.menu === menu).length, 2, menu);
  }
  for (const { command, menu, when } of places) {
    assert.match(when ?? "", /(^|&& )config\.dataExchangeJobs\.allowChanges( &&|$)/, `${command} in ${menu}`);
  }
});

test("every value that a condition compares a key of ours with is one that the key can have", async () => {
  const states = (await readSources("src/core")).find(({ path }) => path.endsWith("/liveState.ts"));
  for (const when of conditions(await readManifest())) {
    for (const [, value] of when.matchAll(/dataExchangeJobs\.\w+ [!=]= (\w+)/g)) {
      assert.ok(states?.text.includes(`"${value}"`), `${value} in: ${when}`);
    }
  }
});

test("every condition about a view names a view of ours", async () => {
  const manifest = await readManifest();
  for (const when of conditions(manifest)) {
    for (const [, view = ""] of when.matchAll(/\b(?:view|focusedView) == ([\w.]+)/g)) {
      assert.ok(viewIds(manifest).includes(view), `${view} in: ${when}`);
    }
  }
});

test("welcome texts stand in views of ours", async () => {
  const manifest = await readManifest();
  for (const { view } of manifest.contributes.viewsWelcome) {
    assert.ok(viewIds(manifest).includes(view), view);
  }
});

test("every state of the view has its welcome text, those with rows excepted", async () => {
  const sources = await readSources("src/core");
  const states = findAll(
    sources.filter(({ path }) => path.endsWith("/liveState.ts")),
    /^ {2}\| "(\w+)"/gm,
  );
  const { viewsWelcome } = (await readManifest()).contributes;
  assert.deepEqual(
    viewsWelcome.map(({ when }) => when).sort(),
    states
      .filter((state) => !["starting", "failed", "ready"].includes(state))
      .map((state) => `dataExchangeJobs.state == ${state}`)
      .sort(),
  );
});
