import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { type TestContext, test } from "node:test";
import { cleanEnvironment } from "../host/cleanEnvironment.mjs";
import { projectRoot } from "../host/project.mjs";
import { startStandIn } from "./standInServer";

/** Runs the audit beside a registry on this machine that answers what it is asked for advisories like this. */
async function audit(t: TestContext, answer: (response: ServerResponse) => void) {
  const { url } = await startStandIn(t, ({ method }, response) =>
    method === "POST" ? answer(response) : void response.writeHead(404).end("{}"),
  );
  const cache = await mkdtemp(join(tmpdir(), "npm-cache-"));
  t.after(() => rm(cache, { recursive: true, force: true }));
  const program = spawn(process.execPath, [join(projectRoot, "build", "audit.mjs")], {
    env: cleanEnvironment({ npm_config_registry: url, npm_config_cache: cache }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => program.once("close", resolve));
  return { output: await text(program.stdout), code: await ended };
}

/** A hole in every version of the package. */
function holeIn(name: string) {
  const advisory = {
    ...{ id: 1, url: "https://example.com/hole", title: "A hole", severity: "high" },
    ...{ vulnerable_versions: "*", cwe: [], cvss: { score: 0 } },
  };
  return (response: ServerResponse) =>
    void response.setHeader("content-type", "application/json").end(JSON.stringify({ [name]: [advisory] }));
}

test("the audit fails for a hole in a package that ships", async (t) => {
  const { output, code } = await audit(t, holeIn("fast-xml-parser"));
  assert.match(output, /^fast-xml-parser: A hole \(high\), https:\/\/example\.com\/hole$/m);
  assert.equal(code, 1);
});

test("the audit passes over a hole in a package that only tests", async (t) => {
  const { output, code } = await audit(t, holeIn("mocha"));
  assert.match(output, / 0 known holes$/m);
  assert.equal(code, 0);
});

test("the audit doesn't pass where the registry knows nothing of advisories", async (t) => {
  const { output, code } = await audit(t, (response) => void response.writeHead(405).end());
  assert.match(output, /npm audit did not answer \(405/);
  assert.equal(code, 2);
});
