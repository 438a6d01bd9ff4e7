import assert from "node:assert/strict";
import { test } from "node:test";
import type { AwsAccess, EnvironmentKind, Profile } from "../../../../src/core/connection/awsAccess";
import { type ConnectionChoice, connectionOf } from "../../../../src/core/connection/connection";
import { type Failure, FailureError, failureOf } from "../../../../src/core/failure/failure";
import type { KnownAccounts } from "../../../../src/core/live/knownAccounts";
import { pickProfile } from "../../../../src/ui/connect/profilePicker";
import { settled } from "../../world/deferredList";
import { fakeAws } from "../../world/fakeAws";
import { editorWithQuickPicks } from "../../world/fakeQuickPick";

const PROFILES: readonly Profile[] = [
  { name: "keys", kind: "keys", region: "us-east-1" },
  { name: "company", kind: "sso", region: "eu-west-1", accountId: "111122223333" },
  { name: "plain", kind: "other", fault: { kind: "roleWithoutSource", profile: "plain" } },
];

interface Given {
  readonly profiles?: readonly Profile[];
  readonly environment?: EnvironmentKind;
  readonly inUse?: ConnectionChoice;
  /** What holds without a pick: a profile, the environment, or a failure. */
  readonly unpicked?: string | undefined | Failure;
  readonly seen?: Readonly<Record<string, string>>;
  readonly readProfiles?: AwsAccess["readProfiles"];
}

/** The open list, with what comes of it. */
async function open(given: Given = {}) {
  const { profiles = PROFILES, environment, inUse = {}, seen = {} } = given;
  const { opened, executed } = editorWithQuickPicks();
  const aws = fakeAws({
    readProfiles: given.readProfiles ?? (async () => profiles),
    environmentKind: () => environment,
    resolveConnection: async () => {
      const unpicked = "unpicked" in given ? given.unpicked : "keys";
      if (typeof unpicked === "object") {
        throw new FailureError(unpicked);
      }
      return connectionOf({ region: "r", ...(unpicked === undefined ? {} : { profile: unpicked }) });
    },
  });
  const choice = pickProfile({
    loadAws: async () => aws,
    inUse: async () => inUse,
    unpicked: {},
    accounts: { of: (profile = "") => seen[profile] } as KnownAccounts,
  });
  const [picker] = opened;
  assert.ok(picker);
  const wasOpen = picker.isOpen && picker.busy;
  const failed = choice.then(() => undefined, failureOf);
  await settled();
  const rows = () => picker.items.map(({ label, description }) => `${label}: ${description}`);
  return { picker, choice, failed, rows, executed, wasOpen };
}

test("the list is open before the files are read", async () => {
  const { wasOpen, picker } = await open();
  assert.deepEqual([wasOpen, picker.busy], [true, false]);
});

test("the profile in use comes first and is marked, then the way back to none, then the others in their order", async () => {
  const { rows } = await open({ inUse: { profile: "company" } });
  assert.deepEqual(rows(), [
    "$(check) company: IAM Identity Center · eu-west-1 · 111122223333",
    "Default: keys",
    "keys: access key · us-east-1",
    "plain: ",
  ]);
});

test("an account that was seen is told with its profile; what the profile itself says goes before", async () => {
  const { rows } = await open({ seen: { keys: "444455556666", company: "444455556666" } });
  assert.deepEqual(rows().slice(1, 3), [
    "keys: access key · us-east-1 · 444455556666",
    "company: IAM Identity Center · eu-west-1 · 111122223333",
  ]);
});

test("a profile that cannot work says why", async () => {
  const { picker } = await open();
  assert.deepEqual(
    picker.items.map(({ label, detail }) => [label, detail?.startsWith("$(warning) ") ?? false]),
    [
      ["Default", false],
      ["keys", false],
      ["company", false],
      ["plain", true],
    ],
  );
});

test("credentials of the environment are a row of their own, before the profiles", async () => {
  const { rows } = await open({ environment: "keys", seen: { "": "444455556666" } });
  assert.equal(rows()[1], "Environment Variables: access key · 444455556666");
});

test("the environment comes first and is marked while it is in use", async () => {
  const { rows } = await open({ environment: "container", inUse: { environment: true, region: "r" } });
  assert.equal(rows()[0], "$(check) Environment Variables: container");
});

for (const [what, unpicked, text] of [
  ["a profile", "company", "company"],
  ["the environment", undefined, "from the environment"],
  ["a profile without a Region", { kind: "noRegion", profile: "plain" }, "plain"],
  ["nothing", { kind: "noProfileChosen" }, "No AWS profile chosen"],
] as const) {
  test(`the way back says that it leads to ${what}`, async () => {
    assert.equal((await open({ unpicked })).rows()[0], `Default: ${text}`);
  });
}

for (const [label, expected] of [
  ["company", { credentials: { profile: "company" }, setsRegion: true }],
  ["plain", { credentials: { profile: "plain" }, setsRegion: false }],
  ["Environment Variables", { credentials: { environment: true }, setsRegion: false }],
  ["Default", { credentials: {}, setsRegion: true }],
] as const) {
  test(`the row “${label}” chooses ${JSON.stringify(expected)}`, async () => {
    const { picker, choice } = await open({ environment: "keys" });
    await picker.accept(label);
    assert.deepEqual(await choice, expected);
    assert.equal(picker.isOpen, false);
  });
}

test("who turns away has chosen nothing", async () => {
  const { picker, choice } = await open();
  picker.hide();
  assert.equal(await choice, undefined);
});

test("the gear opens the config file and nothing is chosen", async () => {
  const { picker, choice, executed } = await open();
  picker.press(picker.buttons[0]);
  assert.equal(await choice, undefined);
  assert.deepEqual(executed, ["dataExchangeJobs.openConfigFile"]);
});

test("files that cannot be read close the list with their failure", async () => {
  const failure: Failure = { kind: "badConfigFile", message: "config (EACCES)" };
  const { picker, failed } = await open({ readProfiles: () => Promise.reject(new FailureError(failure)) });
  assert.deepEqual(await failed, failure);
  assert.equal(picker.isOpen, false);
});

test("where there is neither a profile nor an environment, that is the failure", async () => {
  assert.deepEqual(await (await open({ profiles: [] })).failed, { kind: "noProfiles" });
});

test("with the environment alone there is something to choose", async () => {
  const { rows } = await open({ profiles: [], environment: "keys", unpicked: undefined });
  assert.deepEqual(rows(), ["Default: from the environment", "Environment Variables: access key"]);
});
