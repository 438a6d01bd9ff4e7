import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { accessSync, constants, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import test, { type TestContext } from "node:test";
import { promisify } from "node:util";
import { type RunningService, startService } from "../service/dataExchangeService";

const execute = promisify(execFile);
const largestOutput = 50_000_000;

/** Every program of that name on the PATH: a machine may have two versions. */
function programs(name: string): string[] {
  const files = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name));
  return [...new Set(files.filter(isProgram).map((file) => realpathSync(file)))];
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

interface Client {
  readonly program: string;
  readonly version: string;
}

/** Leaves out stand-ins for programs that are not installed, and Pythons without the library. */
function clients(name: string, ...versionQuestion: string[]): Client[] {
  return programs(name).flatMap((program) => {
    const { status, stdout } = spawnSync(program, versionQuestion, { encoding: "utf8" });
    return status === 0 ? [{ program, version: stdout.split(/\s/)[0] ?? name }] : [];
  });
}

async function serviceFor(t: TestContext): Promise<RunningService> {
  const service = await startService();
  t.after(() => service.close());
  return service;
}

/** Nothing of the machine's own AWS configuration is used. */
function environment({ accessKeyId, secretAccessKey, region }: RunningService): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("AWS_"));
  return {
    ...Object.fromEntries(own),
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_DEFAULT_REGION: region,
    AWS_CONFIG_FILE: "no-such-file",
    AWS_SHARED_CREDENTIALS_FILE: "no-such-file",
    AWS_PAGER: "",
    PYTHONIOENCODING: "utf-8",
  };
}

async function run(service: RunningService, program: string, words: string[]): Promise<string> {
  const options = { env: environment(service), maxBuffer: largestOutput };
  return (await execute(program, words, options)).stdout;
}

async function runJson<T>(service: RunningService, program: string, words: string[]): Promise<T> {
  const answer: T = JSON.parse(await run(service, program, words));
  return answer;
}

interface CliPage {
  readonly Jobs: readonly { readonly Id: string; readonly Arn: string; readonly State: string }[];
  readonly NextToken?: string;
}

function checkCli({ program, version }: Client): void {
  const ask = (service: RunningService, operation: string, ...words: string[]): Promise<CliPage> =>
    runJson(service, program, [
      "dataexchange",
      operation,
      "--endpoint-url",
      service.url,
      "--output",
      "json",
      ...words,
    ]);

  test(`${version} lists every job, a page of 60 at a time`, async (t) => {
    const service = await serviceFor(t);
    const { Jobs } = await ask(service, "list-jobs", "--page-size", "60");
    assert.deepEqual(
      Jobs.map(({ Id }) => Id),
      service.world.jobs.map(({ id }) => id),
    );
    assert.ok(service.requests.every(({ query }) => query["maxResults"] === "60"));
  });

  test(`${version} goes on where --max-items stopped it`, async (t) => {
    const service = await serviceFor(t);
    const cut = ["--page-size", "100", "--max-items", "130"];
    const first = await ask(service, "list-jobs", ...cut);
    const second = await ask(service, "list-jobs", ...cut, "--starting-token", String(first.NextToken));
    assert.deepEqual(
      [...first.Jobs, ...second.Jobs].map(({ Id }) => Id),
      service.world.jobs.slice(0, 260).map(({ id }) => id),
    );
  });

  test(`${version} gets one job and its data set`, async (t) => {
    const service = await serviceFor(t);
    const job = service.world.jobs[5];
    assert.ok(job);
    const words = (operation: string, option: string, id: string) => [
      "dataexchange",
      operation,
      "--endpoint-url",
      service.url,
      "--output",
      "json",
      option,
      id,
    ];
    const told = await runJson<CliPage["Jobs"][0]>(service, program, words("get-job", "--job-id", job.id));
    assert.equal(told.Arn, `arn:aws:dataexchange:us-east-1:111122223333:jobs/${job.id}`);
    const dataSet = await runJson<{ Name: string }>(
      service,
      program,
      words("get-data-set", "--data-set-id", job.dataSet.id),
    );
    assert.equal(dataSet.Name, job.dataSet.name);
  });

  test(`${version} reads the service's errors`, async (t) => {
    const service = await serviceFor(t);
    const unknown = ask(service, "get-job", "--job-id", "0".repeat(32));
    await assert.rejects(
      unknown,
      /\(ResourceNotFoundException\).*GetJob operation: The requested resource 0+ /,
    );
  });
}

const listEverything = `
import boto3, json, sys
client = boto3.client("dataexchange", endpoint_url=sys.argv[1])
def every(operation, member, **arguments):
    pages = client.get_paginator(operation).paginate(PaginationConfig={"PageSize": 77}, **arguments)
    return [item for page in pages for item in page[member]]
jobs = every("list_jobs", "Jobs")
dataSets = every("list_data_sets", "DataSets")
revisions = [r for d in dataSets for r in every("list_data_set_revisions", "Revisions", DataSetId=d["Id"])]
print(json.dumps({
    "jobs": [[job["Id"], job["CreatedAt"].timestamp() * 1000, list(job["Details"])] for job in jobs],
    "dataSets": [[d["Id"], d["Name"]] for d in dataSets],
    "revisions": [r["Id"] for r in revisions],
}))
`;

interface Boto3Listing {
  readonly jobs: readonly (readonly [id: string, createdAt: number, details: readonly string[]])[];
  readonly dataSets: readonly (readonly [id: string, name: string])[];
  readonly revisions: readonly string[];
}

function checkBoto3({ program, version }: Client): void {
  test(`boto3/${version} parses everything there is`, async (t) => {
    const service = await serviceFor(t);
    const listing = await runJson<Boto3Listing>(service, program, ["-c", listEverything, service.url]);
    const { jobs, dataSets } = service.world;
    assert.deepEqual(
      listing.jobs.map(([id, createdAt]) => [id, Math.round(createdAt)]),
      jobs.map(({ id, createdAt }) => [id, createdAt]),
    );
    assert.deepEqual(
      listing.dataSets,
      dataSets.map(({ id, name }) => [id, name]),
    );
    assert.deepEqual(
      listing.revisions,
      dataSets.flatMap(({ revisions }) => revisions.map(({ id }) => id)),
    );
    const known = listing.jobs.filter(([, , details]) => details.length === 1);
    assert.equal(known.length, jobs.length - 1, "boto3 knows the details of every type but the unknown one");
  });
}

const clis = clients("aws", "--version");
if (clis.length === 0) {
  console.log("AWS CLI not found: its agreement with the service is not checked here");
}
clis.forEach(checkCli);

const pythons = clients("python3", "-c", "import boto3; print(boto3.__version__)");
if (pythons.length === 0) {
  console.log("boto3 not found: its agreement with the service is not checked here");
}
pythons.forEach(checkBoto3);
