import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { createJobCommand, getJobCommand } from "../../src/core/copies/cliCommand";
import { javaScriptSnippet } from "../../src/core/copies/javaScriptSnippet";
import { pythonSnippet } from "../../src/core/copies/pythonSnippet";
import { projectRoot } from "../host/project.mjs";
import { startService } from "../service/dataExchangeService";
import { tellJob } from "../service/world/tellJob";
import { useAwsFiles } from "./awsFiles";
import {
  type Ended,
  hostileWire,
  noteRequests,
  opened,
  openedPlainly,
  profileLines,
  runToEnd,
  wireOfEachType,
} from "./copiedRequests";
import { type Client, clients } from "./installedClients";

const withoutKey = [...wireOfEachType().filter(({ Type }) => Type !== "IMPORT_ASSET_FROM_API_GATEWAY_API")];
const withKey = wireOfEachType().filter(({ Type }) => Type === "IMPORT_ASSET_FROM_API_GATEWAY_API");

/** The request that made a job, told another way than the code does. */
function requestOf({ Type, Details }: { readonly Type: unknown; readonly Details: unknown }): unknown {
  const answered = /^(SignedUrl|ApiSpecificationUploadUrl|EventActionArn)/;
  const asked = (key: string, value: unknown) => (answered.test(key) ? undefined : value);
  return JSON.parse(JSON.stringify({ Type, Details }, asked));
}

/** The command as a user's shell runs it; `aws` is that one program. */
function inShell(program: string, command: string, cwd: string): Promise<Ended> {
  return runToEnd("/bin/sh", ["-c", `aws() { "$0" "$@"; }\n${command}`, program], cwd);
}

function checkCli({ program, version }: Client): void {
  test(`a copied get-job shows the job, run by a shell with ${version}`, async (t) => {
    const service = await startService();
    t.after(() => service.close());
    const { accessKeyId, secretAccessKey } = service;
    const keys = `aws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
    const { folder } = await useAwsFiles(t, { config: profileLines(service.url, keys) });
    const [job] = service.world.jobs;
    assert.ok(job);
    const open = opened(tellJob(job, "us-east-1", Date.now()));
    const { ok, output, complaint } = await inShell(program, getJobCommand(open), folder);
    assert.ok(ok, complaint);
    assert.equal(JSON.parse(output).Id, job.id);
    assert.ok(!(await readdir(folder)).includes("owned"));
  });

  test(`a copied create-job asks for the same job, whatever its names hold, with ${version}`, async (t) => {
    const { folder, bodies } = await noteRequests(t);
    const { ok, complaint } = await inShell(program, createJobCommand(opened(hostileWire)), folder);
    assert.ok(ok, complaint);
    assert.deepEqual(bodies, [requestOf(hostileWire)]);
    assert.ok(!(await readdir(folder)).includes("owned"));
  });

  test(`${version} refuses a copied create-job whose secret was not filled in`, async (t) => {
    const { folder, bodies } = await noteRequests(t);
    const { ok, complaint } = await inShell(program, createJobCommand(opened(withKey[0])), folder);
    assert.ok(!ok);
    assert.match(complaint, /ApiKey.*<ApiKey>/s);
    assert.deepEqual(bodies, []);
  });
}

function checkBoto3({ program, version }: Client): void {
  test(`copied Python asks for the same jobs of every type, with boto3/${version}`, async (t) => {
    const { folder, bodies } = await noteRequests(t);
    const wires = [...withoutKey, hostileWire];
    const script = pythonSnippet(wires.map(opened));
    const run = (text: string) => runToEnd(program, ["-c", text], folder);
    const asCopied = await run(script);
    assert.ok(asCopied.ok, asCopied.complaint);
    assert.deepEqual(bodies, [], "as it was copied it makes no job");
    assert.ok((await run(script.replaceAll("# client", "client"))).ok);
    assert.deepEqual(bodies, wires.map(requestOf));
  });
}

test("copied JavaScript asks for the same jobs of every type", async (t) => {
  const { bodies } = await noteRequests(t);
  const wires = [...withoutKey, hostileWire];
  const script = javaScriptSnippet(wires.map(openedPlainly));
  const run = (text: string) =>
    runToEnd(process.execPath, ["--input-type=module", "--eval", text], projectRoot);
  const asCopied = await run(script);
  assert.ok(asCopied.ok, asCopied.complaint);
  assert.deepEqual(bodies, [], "as it was copied it makes no job");
  assert.ok((await run(script.replaceAll("// await", "await"))).ok);
  assert.deepEqual(bodies, wires.map(requestOf));
});

const clis = clients("aws", "--version");
if (clis.length === 0) {
  console.log("AWS CLI not found: copied commands are not run here");
}
clis.forEach(checkCli);

const pythons = clients("python3", "-c", "import boto3; print(boto3.__version__)");
if (pythons.length === 0) {
  console.log("boto3 not found: copied Python is not run here");
}
pythons.forEach(checkBoto3);
