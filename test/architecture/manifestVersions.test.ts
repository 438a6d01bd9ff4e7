import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot, readJson } from "../host/project.mjs";
import { readManifest } from "./manifest";

test("the oldest editor that is allowed is the one whose API the code is checked against", async () => {
  const { engines, devDependencies } = await readManifest();
  assert.equal(engines.vscode, "^1.100.0");
  assert.equal(`^${devDependencies["@types/vscode"]}`, engines.vscode);
});

test("the packages of the AWS SDK have one exact version", async () => {
  const { devDependencies } = await readManifest();
  const versions = Object.entries(devDependencies).filter(([name]) => name.startsWith("@aws-sdk/"));
  assert.deepEqual(versions, [
    ["@aws-sdk/client-dataexchange", "3.873.0"],
    ["@aws-sdk/client-sts", "3.873.0"],
    ["@aws-sdk/credential-providers", "3.873.0"],
    ["@aws-sdk/nested-clients", "3.873.0"],
    ["@aws-sdk/token-providers", "3.873.0"],
  ]);
});

test("every package has one exact version", async () => {
  const { devDependencies, overrides } = await readManifest();
  for (const [name, version] of Object.entries({ ...devDependencies, ...overrides })) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
  }
});

test("nothing is installed beside the extension: what it needs is bundled", async () => {
  assert.equal((await readManifest()).dependencies, undefined);
});

test("the lock file locks the versions of the manifest", async () => {
  const { devDependencies, overrides } = await readManifest();
  const { packages } = await readJson(join(projectRoot, "package-lock.json"));
  for (const [name, version] of Object.entries({ ...devDependencies, ...overrides })) {
    assert.equal(packages[`node_modules/${name}`]?.version, version, name);
  }
});

test("the extension starts when its view or a command is wanted, never with the editor", async () => {
  const { activationEvents } = await readManifest();
  const tooEarly = activationEvents.filter((event) => event === "*" || event === "onStartupFinished");
  assert.deepEqual(tooEarly, []);
});
