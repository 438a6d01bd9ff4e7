import assert from "node:assert/strict";
import { test } from "node:test";
import {
  awsCliPath,
  CONNECTION_SETTINGS,
  onDidChangeSettings,
  readAllowChanges,
  readCopyShell,
  readMaxItems,
  readPins,
  readSettings,
  readTimestamps,
} from "../../src/ui/base/settings";
import { editorWith } from "../unit/world/editor";
import { readManifest } from "./manifest";
import { readSources } from "./sourceFiles";

const SECTION = "dataExchangeJobs";

/** The settings that the code asks the editor for, with the name of the section. */
function readSettingIds(): readonly string[] {
  const asked = new Set<string>();
  const getConfiguration = (section = "") => ({ get: (name: string) => asked.add(`${section}.${name}`) });
  editorWith({ workspace: { getConfiguration } });
  readSettings({});
  readTimestamps();
  readMaxItems();
  readPins();
  readAllowChanges();
  awsCliPath();
  readCopyShell();
  return [...asked].sort();
}

async function contributedIds(): Promise<readonly string[]> {
  return Object.keys((await readManifest()).contributes.configuration.properties).sort();
}

test("the settings of the manifest are those that the code reads", async () => {
  assert.deepEqual(readSettingIds(), await contributedIds());
});

test("settings are read in one file", async () => {
  const readers = (await readSources("src")).filter(({ text }) => /getConfiguration\(/.test(text));
  assert.deepEqual(
    readers.map(({ path }) => path),
    ["src/ui/base/settings.ts"],
  );
});

test("what a change of a setting is asked about is a setting", async () => {
  const asked: string[] = [];
  const event = { affectsConfiguration: (id: string) => asked.push(id) === 0 };
  const onDidChangeConfiguration = (listener: (change: typeof event) => void) => {
    listener(event);
    return {};
  };
  editorWith({ workspace: { onDidChangeConfiguration } });
  const followed = [...CONNECTION_SETTINGS, "connections", "timestamps", "allowChanges"] as const;
  onDidChangeSettings(followed, () => assert.fail("None of them has changed."));
  assert.equal(asked.length, followed.length);
  const contributed = await contributedIds();
  assert.deepEqual(
    asked.filter((id) => !contributed.includes(id)),
    [],
  );
});

test("no workspace can choose where signed requests go, which program signs in, how long to wait, how commands are quoted, or to allow changes", async () => {
  const { properties } = (await readManifest()).contributes.configuration;
  for (const name of ["endpointUrl", "awsCliPath", "requestTimeoutSeconds", "allowChanges", "copyShell"]) {
    assert.equal(properties[`${SECTION}.${name}`]?.scope, "machine", name);
  }
});

test("a workspace that is not trusted cannot choose or pin a connection, nor endpoint or program, nor allow changes", async () => {
  const { untrustedWorkspaces } = (await readManifest()).capabilities;
  assert.equal(untrustedWorkspaces.supported, "limited");
  assert.deepEqual(
    [...untrustedWorkspaces.restrictedConfigurations].sort(),
    ["allowChanges", "awsCliPath", "connections", "endpointUrl", "profile", "region"].map(
      (name) => `${SECTION}.${name}`,
    ),
  );
});

test("the extension works where there is no folder on a disk", async () => {
  assert.equal((await readManifest()).capabilities.virtualWorkspaces, true);
});
