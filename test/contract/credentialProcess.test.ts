import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import type { DataExchange } from "../../src/core/connection/dataExchange";
import { useAwsFiles } from "./awsFiles";
import { startAws } from "./awsStandIn";
import { failureIn } from "./connect";
import { listAs } from "./listJobs";
import { keyLines, roleLines } from "./profileLines";

const NODE = `"${process.execPath}"`;
/** Longer than any of these tests waits; the process ends with its own clock then. */
const HANG = "setTimeout(() => {}, 3000)";

/** A profile `p` whose process runs this script, which may note its start in the file `starts`. */
async function useProcess(t: TestContext, script: string, more = "") {
  const aws = await startAws(t);
  const files = await useAwsFiles(t, (folder) => ({
    config: `[profile p]\ncredential_process = ${NODE} "${folder}/run.js"\n${more}`,
    files: {
      "run.js": `require("node:fs").appendFileSync(${JSON.stringify(join(folder, "starts"))}, "x");\n${script}`,
    },
    variables: { AWS_ENDPOINT_URL: aws.url },
  }));
  const starts = async () => (await readFile(join(files.folder, "starts"), "utf8")).length;
  return { aws, starts, ...files };
}

/** Connections of one access to AWS with a short limit. */
async function connections(t: TestContext, profiles: readonly string[]): Promise<readonly DataExchange[]> {
  const aws = createAwsAccess({ env: process.env, timeoutMilliseconds: 1000 });
  return Promise.all(
    profiles.map(async (profile) => {
      const connection = await aws.resolveConnection({ profile, region: "us-east-1" });
      const dataExchange = aws.connect(connection);
      t.after(() => dataExchange.dispose());
      return dataExchange;
    }),
  );
}

test("a credential_process that hangs ends in time, and is told as that", async (t) => {
  await useProcess(t, HANG);
  const [dataExchange] = await connections(t, ["p"]);
  assert.deepEqual(await failureIn(dataExchange?.listJobs({}) ?? assert.fail()), {
    kind: "processHangs",
    profile: "p",
    seconds: 1,
  });
});

test("while a credential_process hangs, no second one is started, over whatever connection", async (t) => {
  const { starts } = await useProcess(t, HANG);
  const both = await connections(t, ["p", "p"]);
  for (const dataExchange of both) {
    assert.equal((await failureIn(dataExchange.listJobs({}))).kind, "processHangs");
  }
  assert.equal(await starts(), 1);
});

test("a credential_process that ends late is waited for by the next call", async (t) => {
  const credentials = JSON.stringify({ Version: 1, AccessKeyId: "AKLATE", SecretAccessKey: "any" });
  const { aws, starts, folder } = await useProcess(
    t,
    `const timer = setInterval(() => {
      if (require("node:fs").existsSync(__dirname + "/end")) {
        clearInterval(timer);
        console.log(${JSON.stringify(credentials)});
      }
    }, 20)`,
  );
  const [dataExchange] = await connections(t, ["p"]);
  assert.equal((await failureIn(dataExchange?.listJobs({}) ?? assert.fail())).kind, "processHangs");
  const next = dataExchange?.listJobs({});
  await writeFile(join(folder, "end"), "");
  await next;
  assert.deepEqual([await starts(), aws.asked.map(({ signer }) => signer)], [1, ["AKLATE"]]);
});

test("a profile that was mended is not kept waiting by the process that it had", async (t) => {
  const { writeConfig } = await useProcess(t, HANG);
  const [dataExchange] = await connections(t, ["p"]);
  await failureIn(dataExchange?.listJobs({}) ?? assert.fail());
  await writeConfig(`[profile p]\n${keyLines("static")}`);
  assert.deepEqual((await dataExchange?.listJobs({}))?.items, []);
});

test("a call is cancelled while its credentials are being fetched", async (t) => {
  await useProcess(t, HANG);
  const [dataExchange] = await connections(t, ["p"]);
  const controller = new AbortController();
  const call = failureIn(dataExchange?.listJobs({}, controller.signal) ?? assert.fail());
  setTimeout(() => controller.abort(), 50);
  assert.deepEqual(await call, { kind: "cancelled" });
});

for (const [what, script, reason] of [
  ["fails", "process.exit(3)", "failed"],
  ["prints rubbish", "console.log('sesame')", "unreadable"],
  ["prints nothing", "", "unreadable"],
  ["prints another version", "console.log('{\"Version\":2}')", "incomplete"],
  ["prints no secret", "console.log(JSON.stringify({Version:1,AccessKeyId:'a'}))", "incomplete"],
  [
    "prints what has expired",
    "console.log(JSON.stringify({Version:1,AccessKeyId:'a',SecretAccessKey:'s',Expiration:'2020-01-01T00:00:00Z'}))",
    "expired",
  ],
] as const) {
  test(`a credential_process that ${what} is told as that`, async (t) => {
    await useProcess(t, script);
    assert.deepEqual(await failureIn(listAs("p")), { kind: "processFailed", profile: "p", reason });
  });
}

test("a role names the source profile whose credential_process fails", async (t) => {
  await useProcess(t, "process.exit(3)", `[profile role]\n${roleLines("reader")}source_profile = p\n`);
  const failure = await failureIn(listAs("role"));
  assert.deepEqual(failure, { kind: "processFailed", profile: "p", reason: "failed" });
});

test("neither the command line of a credential_process nor what it prints is told to anybody", async (t) => {
  const { writeConfig } = await useProcess(t, "");
  await writeConfig(
    `[profile p]\ncredential_process = ${NODE} -e "console.error('sesame'), process.exit(3)" sesame`,
  );
  assert.doesNotMatch(JSON.stringify(await failureIn(listAs("p"))), /sesame/);
});
