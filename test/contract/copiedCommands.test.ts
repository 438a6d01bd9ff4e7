import assert from "node:assert/strict";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { inEnglish } from "../../src/core/base/translate";
import type { ConnectedJob } from "../../src/core/connection/jobRef";
import { type CommandOf, createJobCommand, getJobCommand } from "../../src/core/copies/cliCommand";
import { javaScriptSnippet } from "../../src/core/copies/javaScriptSnippet";
import { pythonSnippet } from "../../src/core/copies/pythonSnippet";
import { projectRoot } from "../host/project.mjs";
import { startService } from "../service/dataExchangeService";
import { tellJob } from "../service/world/tellJob";
import { useAwsFiles } from "./awsFiles";
import {
  hostileWire,
  noteRequests,
  opened,
  openedPlainly,
  profileLines,
  wireOfEachType,
} from "./copiedRequests";
import { awsClis, boto3s, type Client } from "./installedClients";
import { type Ended, runAtHome } from "./runAtHome";
import { answerJson, startStandIn } from "./standInServer";

const withoutKey = [...wireOfEachType().filter(({ Type }) => Type !== "IMPORT_ASSET_FROM_API_GATEWAY_API")];
const withKey = wireOfEachType().filter(({ Type }) => Type === "IMPORT_ASSET_FROM_API_GATEWAY_API");

/** The request that made a job, told another way than the code does. */
function requestOf({ Type, Details }: { readonly Type: unknown; readonly Details: unknown }): unknown {
  const answered = /^(SignedUrl|ApiSpecificationUploadUrl|EventActionArn)/;
  const asked = (key: string, value: unknown) => (answered.test(key) ? undefined : value);
  return JSON.parse(JSON.stringify({ Type, Details }, asked));
}

interface Place {
  readonly url: string;
  readonly folder: string;
}

/** The command as a user's shell runs it; `aws` is that one program, asking there. */
function inShell(
  program: string,
  commandOf: CommandOf,
  open: ConnectedJob,
  { url, folder }: Place,
): Promise<Ended> {
  const command = commandOf(open, "posix", inEnglish);
  assert.ok("text" in command);
  const aws = `aws() { "$0" "$@" --endpoint-url ${url}; }`;
  return runAtHome("/bin/sh", ["-c", `${aws}\n${command.text}`, program], { cwd: folder });
}

/** Lets every client of a script ask at the address in its first argument. */
const askThere = `
import boto3, functools, sys
boto3.Session.client = functools.partialmethod(boto3.Session.client, endpoint_url=sys.argv[1])
`;

/** Tells which requests have nothing that this boto3 is too old for. */
const tellKnown = `
import boto3, json, sys
from botocore.validate import ParamValidator
model = boto3.client("dataexchange", region_name="us-east-1").meta.service_model
shape = model.operation_model("CreateJob").input_shape
print(json.dumps([not ParamValidator().validate(r, shape).has_errors() for r in json.load(sys.stdin)]))
`;

async function knownTo<T extends { Type: unknown; Details: unknown }>(
  { program, version }: Client,
  wires: readonly T[],
): Promise<readonly T[]> {
  const input = JSON.stringify(wires.map(requestOf));
  const { ok, output, complaint } = await runAtHome(program, ["-c", tellKnown], { input });
  assert.ok(ok, complaint);
  const known: readonly boolean[] = JSON.parse(output);
  for (const { Type } of wires.filter((_, index) => known[index] === false)) {
    console.log(`boto3/${version} is too old for this ${Type}: its copied Python is not run here`);
  }
  return wires.filter((_, index) => known[index]);
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
    const { ok, output, complaint } = await inShell(program, getJobCommand, open, {
      url: service.url,
      folder,
    });
    assert.ok(ok, complaint);
    assert.equal(JSON.parse(output).Id, job.id);
    assert.ok(!(await readdir(folder)).includes("owned"));
  });

  test(`a copied create-job asks for the same job, whatever its names hold, with ${version}`, async (t) => {
    const { bodies, ...place } = await noteRequests(t);
    const { ok, complaint } = await inShell(program, createJobCommand, opened(hostileWire), place);
    assert.ok(ok, complaint);
    assert.deepEqual(bodies, [requestOf(hostileWire)]);
    assert.ok(!(await readdir(place.folder)).includes("owned"));
  });

  test(`${version} reads no file or address that a job's id looks like`, async (t) => {
    const { url, requests } = await startStandIn(t, answerJson({}));
    const { folder } = await useAwsFiles(t, { config: profileLines(url) });
    await writeFile(join(folder, "secret"), "what-is-in-the-file");
    const ids = [`file://${folder}/secret`, `fileb://${folder}/secret`, `${url}/secret`];
    for (const id of ids) {
      const { ok, complaint } = await inShell(program, getJobCommand, opened({ Id: id }), { url, folder });
      assert.ok(ok, complaint);
    }
    assert.deepEqual(
      requests,
      ids.map((id) => `GET /v1/jobs/${encodeURIComponent(id)}`),
    );
  });

  test(`${version} refuses a copied create-job whose secret was not filled in`, async (t) => {
    const { bodies, ...place } = await noteRequests(t);
    const { ok, complaint } = await inShell(program, createJobCommand, opened(withKey[0]), place);
    assert.ok(!ok);
    // Versions that are older than jobs with a secret refuse them as a whole.
    assert.match(complaint, /ApiKey.*<ApiKey>|Unknown parameter in Details: "ImportAssetFromApiGatewayApi"/s);
    assert.deepEqual(bodies, []);
  });
}

function checkBoto3(client: Client): void {
  const { program, version } = client;
  test(`copied Python asks for the same jobs of every type, with boto3/${version}`, async (t) => {
    const { url, folder, bodies } = await noteRequests(t);
    const wires = await knownTo(client, [...withoutKey, hostileWire]);
    assert.ok(wires.length > 0);
    const script = pythonSnippet(wires.map(opened));
    const run = (text: string) => runAtHome(program, ["-c", askThere + text, url], { cwd: folder });
    const asCopied = await run(script);
    assert.ok(asCopied.ok, asCopied.complaint);
    assert.deepEqual(bodies, [], "as it was copied it makes no job");
    const uncommented = await run(script.replaceAll("# client", "client"));
    assert.ok(uncommented.ok, uncommented.complaint);
    assert.deepEqual(bodies, wires.map(requestOf));
  });
}

test("copied JavaScript asks for the same jobs of every type", async (t) => {
  const { bodies } = await noteRequests(t);
  const wires = [...withoutKey, hostileWire];
  const script = javaScriptSnippet(wires.map(openedPlainly));
  const run = (text: string) =>
    runAtHome(process.execPath, ["--input-type=module", "--eval", text], { cwd: projectRoot });
  const asCopied = await run(script);
  assert.ok(asCopied.ok, asCopied.complaint);
  assert.deepEqual(bodies, [], "as it was copied it makes no job");
  const uncommented = await run(script.replaceAll("// await", "await"));
  assert.ok(uncommented.ok, uncommented.complaint);
  assert.deepEqual(bodies, wires.map(requestOf));
});

awsClis("copied commands are not run here").forEach(checkCli);

boto3s("copied Python is not run here").forEach(checkBoto3);
