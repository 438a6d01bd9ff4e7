import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { DataExchangeClient, ListJobsCommand } from "@aws-sdk/client-dataexchange";

const root = join(import.meta.dirname, "..", "..");

interface Command {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** The exit code, and null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

function startCommand(t: TestContext, ...words: string[]): Command {
  const child = spawn(process.execPath, ["--import", "tsx", "test/service/main.ts", ...words], { cwd: root });
  const chunks: string[] = [];
  child.stdout.on("data", (chunk) => chunks.push(String(chunk)));
  child.stderr.on("data", (chunk) => chunks.push(String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  t.after(() => child.kill("SIGKILL"));
  return { child, output: () => chunks.join(""), ended };
}

async function ready({ child, output, ended }: Command): Promise<RegExpExecArray> {
  const pattern =
    /^AWS_ACCESS_KEY_ID=(.+)\nAWS_SECRET_ACCESS_KEY=(.+)\nData Exchange service ready: (http:\/\/127\.0\.0\.1:\d+)\n$/;
  for (;;) {
    const match = pattern.exec(output());
    if (match !== null) return match;
    const next = new Promise<undefined>((resolve) => child.stdout?.once("data", () => resolve(undefined)));
    const code = await Promise.race([next, ended]);
    if (code !== undefined) throw new Error(`The command ended with ${code}: ${output()}`);
  }
}

test("the command prints keys that open the service, and ends when it is interrupted", async (t) => {
  const command = startCommand(t, "--port", "0", "--jobs", "25", "--latency", "1", "--seed", "7");
  const [, accessKeyId = "", secretAccessKey = "", endpoint = ""] = await ready(command);
  const client = new DataExchangeClient({
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId, secretAccessKey },
  });
  t.after(() => client.destroy());
  const page = await client.send(new ListJobsCommand({}));
  assert.equal(page.Jobs?.length, 25);
  command.child.kill("SIGINT");
  assert.equal(await command.ended, 0);
});

test("the command takes a fault script from a file", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "faults-"));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, "faults.json");
  await writeFile(file, JSON.stringify([{ operation: "ListJobs", kind: "explode" }]));
  const command = startCommand(t, "--port", "0", "--faults", file);
  assert.equal(await command.ended, 2);
  assert.match(command.output(), /The fault script .* is wrong\. Fault 1: kind is "explode", not one of /);
});

for (const [words, sentence] of [
  [[], /--port is missing/],
  [["--port", "high"], /--port is "high", not a whole number from 0 to 65535\./],
  [["--port", "0", "--jobs", "-3"], /--jobs/],
  [["--port", "0", "--speed", "9"], /Unknown option '--speed'/],
  [["--port", "0", "--faults", "/nowhere/faults.json"], /cannot be read: .*ENOENT/],
] as const) {
  test(`the command says what is wrong with "${words.join(" ")}" and ends with 2`, async (t) => {
    const command = startCommand(t, ...words);
    assert.equal(await command.ended, 2);
    assert.match(command.output(), sentence);
    assert.doesNotMatch(command.output(), /\n +at /);
  });
}
