import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { runAtHome } from "./runAtHome";
import { startStandIn } from "./standInServer";

const noting = new URL("../host/keepLocalNoting.mjs", `file://${__filename}`).href;

/** What a process that is kept local prints, and the hosts that stand in its notes. */
async function runLocally(t: TestContext, script: string) {
  const folder = await mkdtemp(join(tmpdir(), "kept-local-"));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, "asked");
  const env = { ...process.env, DATA_EXCHANGE_JOBS_ASKED_ELSEWHERE: file };
  const { output, complaint } = await runAtHome(process.execPath, ["--import", noting, "--eval", script], {
    env,
  });
  const asked = await readFile(file, "utf8").catch(() => "");
  return { output: output.trim(), complaint, asked: asked.split("\n").slice(0, -1) };
}

const connecting = (where: string) =>
  `require("net").connect(${where}).on("error", ({ code }) => console.log(code)).on("data", String)`;

for (const [what, where, code, asked] of [
  ["a host of AWS's", '443, "sts.amazonaws.com"', "ENOTFOUND", ["sts.amazonaws.com"]],
  [
    "the metadata of the instance",
    '{ host: "169.254.169.254", port: 80 }',
    "EHOSTUNREACH",
    ["169.254.169.254"],
  ],
  ["an address of IPv6", '443, "2600:1f18::1"', "EHOSTUNREACH", ["2600:1f18::1"]],
  ["a name that nobody has, which is no mistake", '443, "nowhere.invalid"', "ENOTFOUND", []],
] as const) {
  test(`a process that is kept on this machine does not reach ${what}`, async (t) => {
    const { output, asked: noted } = await runLocally(t, connecting(where));
    assert.deepEqual([output, noted], [code, asked]);
  });
}

for (const host of ["localhost", "127.0.0.1"]) {
  test(`a process that is kept on this machine reaches ${host}`, async (t) => {
    const { url, requests } = await startStandIn(t, (_, response) => response.end("here"));
    const address = url.replace("127.0.0.1", host);
    const script = `fetch("${address}/").then((answer) => answer.text()).then(console.log)`;
    const { output, complaint, asked } = await runLocally(t, script);
    assert.deepEqual([output, complaint, asked, requests], ["here", "", [], ["GET /"]]);
  });
}
