import assert from "node:assert/strict";
import { test } from "node:test";
import type { Memento } from "vscode";
import { resolveConnection } from "../../../../src/aws/config/connectionResolver";
import { readSettings } from "../../../../src/ui/base/settings";
import { ConnectionPick, type CredentialsChoice } from "../../../../src/ui/window/connectionPick";
import { editorWith } from "../../world/editor";
import { writeSharedFiles } from "../../world/sharedFiles";

const KEYS = { AWS_ACCESS_KEY_ID: "AKANY", AWS_SECRET_ACCESS_KEY: "any" };

const NAMES = ["picked", "setting", "variable", "default"];
const CONFIG = NAMES.map(
  (name) => `${name === "default" ? "[default]" : `[profile ${name}]`}\nregion = of-${name}\n`,
).join("");

/** A memento that holds what was last put into it. */
function memento(): Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string) => values.get(key) as T,
    update: async (key: string, value: unknown) => void values.set(key, value),
  };
}

/** Everything that can say whose jobs are shown, from first to last; what is left out says nothing. */
interface Sayings {
  readonly pick?: CredentialsChoice;
  readonly pickedRegion?: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly env?: NodeJS.ProcessEnv;
}

/** What pick and settings choose. */
async function chosen({ pick = {}, pickedRegion, settings = {} }: Sayings) {
  const made = new ConnectionPick(memento());
  await made.pickCredentials(pick, false);
  await made.pickRegion(pickedRegion);
  editorWith({ workspace: { getConfiguration: () => ({ get: (name: string) => settings[name] }) } });
  return readSettings(made.value).choice;
}

/** Profile and Region of the connection that comes of it. */
async function resolved(t: Parameters<typeof writeSharedFiles>[0], sayings: Sayings) {
  const files = await writeSharedFiles(t, { config: CONFIG });
  const { profile, region } = await resolveConnection(await chosen(sayings), { ...files, ...sayings.env });
  return [profile, region];
}

const EVERYTHING = {
  pick: { profile: "picked" },
  pickedRegion: "region-picked",
  settings: { profile: "setting", region: "region-setting" },
  env: { AWS_PROFILE: "variable", AWS_REGION: "region-variable", AWS_DEFAULT_REGION: "region-last", ...KEYS },
};

for (const [profile, sayings] of [
  ["picked", EVERYTHING],
  [undefined, { ...EVERYTHING, pick: { environment: true } }],
  ["setting", { ...EVERYTHING, pick: {} }],
  [undefined, { env: EVERYTHING.env }],
  ["variable", { env: { AWS_PROFILE: "variable" } }],
  [undefined, { env: KEYS }],
  ["default", {}],
] as const) {
  test(`of ${JSON.stringify(sayings)} the profile is ${profile ?? "none, but the environment"}`, async (t) => {
    assert.equal((await resolved(t, sayings))[0], profile);
  });
}

for (const [region, sayings] of [
  ["region-picked", EVERYTHING],
  ["region-setting", { ...EVERYTHING, pickedRegion: undefined }],
  ["region-variable", { pick: EVERYTHING.pick, env: EVERYTHING.env }],
  ["region-last", { pick: EVERYTHING.pick, env: { AWS_DEFAULT_REGION: "region-last" } }],
  ["of-picked", { pick: EVERYTHING.pick }],
  ["of-setting", { settings: { profile: "setting" } }],
  ["of-variable", { env: { AWS_PROFILE: "variable", ...KEYS } }],
  ["of-default", { env: KEYS }],
  ["of-default", {}],
] as const) {
  test(`of ${JSON.stringify(sayings)} the Region is ${region}`, async (t) => {
    const { pickedRegion, ...others } = { pickedRegion: undefined, ...sayings };
    const given = pickedRegion === undefined ? others : { ...others, pickedRegion };
    assert.equal((await resolved(t, given))[1], region);
  });
}

test("the picked environment leaves no room for the setting's profile", async () => {
  assert.deepEqual(await chosen({ ...EVERYTHING, pick: { environment: true } }), {
    environment: true,
    region: "region-picked",
  });
});

test("a picked profile keeps the picked Region unless it sets one", async () => {
  const pick = new ConnectionPick(memento());
  await pick.pickRegion("region-picked");
  await pick.pickCredentials({ profile: "bare" }, false);
  assert.deepEqual(pick.value, { profile: "bare", region: "region-picked" });
  await pick.pickCredentials({ profile: "picked" }, true);
  assert.deepEqual(pick.value, { profile: "picked" });
});

test("a pick is kept over a reload of the window, and so is that of the environment", async () => {
  const state = memento();
  await new ConnectionPick(state).pickCredentials({ environment: true }, false);
  await new ConnectionPick(state).pickRegion("region-picked");
  assert.deepEqual(new ConnectionPick(state).value, { environment: true, region: "region-picked" });
});

test("both picks can be taken back, each alone", async () => {
  const pick = new ConnectionPick(memento());
  await pick.pickCredentials({ profile: "picked" }, false);
  await pick.pickRegion("region-picked");
  await pick.pickRegion(undefined);
  assert.deepEqual(pick.value, { profile: "picked" });
  await pick.pickCredentials({}, false);
  assert.deepEqual(pick.value, {});
});
