import assert from "node:assert/strict";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { clients, takesEndpointFromVariable } from "./installedClients";
import { runAtHome } from "./runAtHome";

/** Asks as programs do that are behind a proxy. */
const ask = (method: string, path: string) =>
  `require("http").request(process.env.HTTPS_PROXY, { method: "${method}", path: "${path}" }).on("error", () => 0).end()`;

/** The only program of this name on the PATH, until the test ends. */
async function install(t: TestContext, name: string, ...lines: string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "programs-"));
  const path = process.env["PATH"];
  await writeFile(join(folder, name), ["#!/bin/sh", ...lines, ""].join("\n"));
  await chmod(join(folder, name), 0o755);
  process.env["PATH"] = folder;
  t.after(() => {
    process.env["PATH"] = path;
    return rm(folder, { recursive: true });
  });
}

for (const [what, script, asked] of [
  ["a tunnel", ask("CONNECT", "sts.amazonaws.com:443"), /sts\.amazonaws\.com:443/],
  ["a page", ask("GET", "http://169.254.169.254/latest/"), /169\.254\.169\.254/],
] as const) {
  test(`a program that asks for ${what} elsewhere gets nothing, and its run is no success`, async () => {
    await assert.rejects(runAtHome(process.execPath, ["-e", script]), asked);
  });
}

test("what a program reads, prints and ends with is told", async () => {
  const script =
    "process.stdin.on('data', (d) => { console.log(d + '!'); console.error('no'); process.exit(3) })";
  assert.deepEqual(await runAtHome(process.execPath, ["-e", script], { input: "word" }), {
    ok: false,
    output: "word!\n",
    complaint: "no\n",
  });
});

test("proxies and instances of the machine itself are out of a program's sight", async () => {
  const script =
    "const { https_proxy, HTTP_PROXY, NO_PROXY, AWS_EC2_METADATA_DISABLED } = process.env; console.log(JSON.stringify([https_proxy, HTTP_PROXY, NO_PROXY, AWS_EC2_METADATA_DISABLED]))";
  const env = { ...process.env, https_proxy: "http://proxy.invalid", NO_PROXY: "*" };
  const { output } = await runAtHome(process.execPath, ["-e", script], { env });
  const [lower, upper, exceptions, disabled] = JSON.parse(output);
  assert.match(lower, /^http:\/\/127\.0\.0\.1:\d+$/);
  assert.deepEqual([upper, exceptions, disabled], [lower, "127.0.0.1,localhost", "true"]);
});

test("an AWS CLI that does not ask where an argument says is not used", async (t) => {
  await install(t, "aws", 'echo "aws-cli/0.0.1 of-a-test"');
  assert.deepEqual(clients("aws", "--version"), []);
});

for (const [lines, takes] of [
  [["endpoint=$4", '[ -n "$4" ] || endpoint=https://aws.invalid'], false],
  [["endpoint=$4", '[ -n "$4" ] || endpoint=$AWS_ENDPOINT_URL'], true],
] as const) {
  test(`an AWS CLI that ${takes ? "takes" : "does not take"} its endpoints from a variable is known as such`, async (t) => {
    const complaint = 'echo "Could not connect to $endpoint/v1/jobs" >&2; exit 1';
    await install(t, "aws", '[ "$1" != --version ] || { echo aws-cli/1; exit; }', ...lines, complaint);
    const [cli] = clients("aws", "--version");
    assert.ok(cli);
    assert.equal(takesEndpointFromVariable(cli), takes);
  });
}
