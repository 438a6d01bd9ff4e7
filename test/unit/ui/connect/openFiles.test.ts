import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { createAwsAccess } from "../../../../src/aws/awsAccess";
import { inEnglish } from "../../../../src/core/base/translate";
import {
  choiceOf,
  connectionLabel,
  connectionOf,
  fileConnection,
  fileName,
  folderName,
} from "../../../../src/core/connection/connection";
import { jobRefOf } from "../../../../src/core/connection/jobRef";
import { failureOf } from "../../../../src/core/failure/failure";
import { KnownAccounts } from "../../../../src/core/live/knownAccounts";
import { pinnedId } from "../../../../src/core/live/liveConnection";
import { connectionNode } from "../../../../src/core/live/liveConnections";
import { rowOf } from "../../../../src/core/tree/rows";
import { totalSummary } from "../../../../src/ui/tree/viewSummary";
import { jobWire } from "../../world/jobWire";
import { idsIn } from "../../world/loadedCatalog";
import { treeOf } from "../../world/treeOfJobs";
import { windowOver } from "../../world/windowOver";
import { wordsAt } from "../../world/words";

const ALL = { states: [], types: [], text: "" };
const place = { file: "" };

beforeEach(async () => {
  place.file = join(await mkdtemp(join(tmpdir(), "open-")), "jobs.json");
  await write(111122223333, "one", "two");
});
afterEach(() => rm(join(place.file, ".."), { recursive: true }));

function write(account: number, ...ids: readonly string[]): Promise<void> {
  const Jobs = ids.map((Id) => ({
    ...jobWire(),
    ...{ Id, Arn: `arn:aws:dataexchange:us-east-1:${account}:jobs/${Id}` },
  }));
  return writeFile(place.file, JSON.stringify({ Jobs }));
}

/** A window without any credentials, with the file open in it. */
function windowWithFile() {
  const env = {
    AWS_CONFIG_FILE: join(place.file, "none"),
    AWS_SHARED_CREDENTIALS_FILE: join(place.file, "no"),
  };
  const loadAws = async () => createAwsAccess({ env: { ...env, AWS_EC2_METADATA_DISABLED: "true" } });
  const window = windowOver({ choice: {}, pageSize: 1, pins: [{ file: place.file }], loadAws });
  const live = window.connections.shown.find(({ id }) => id === pinnedId({ file: place.file }));
  assert.ok(live);
  return { ...window, live };
}

async function openedFile() {
  const opened = windowWithFile();
  await opened.live.start();
  const { catalog } = opened.live;
  assert.ok(catalog);
  return { ...opened, catalog };
}

test("a file stands below the selected connection, all its jobs loaded, without credentials", async () => {
  const { connections, live, catalog } = await openedFile();
  assert.deepEqual(connections.shown, [connections.selected, live]);
  assert.deepEqual(idsIn(catalog), ["one", "two"]);
  assert.equal(catalog.account.hasAll, true);
  assert.equal(live.failure, undefined);
  assert.deepEqual(
    treeOf(catalog)
      .roots()
      .map(({ kind }) => kind),
    ["dataSet"],
  );
});

test("its row has its path and the account of its jobs, and is not pinned", async () => {
  const { connections, live } = await openedFile();
  const { file, account, region, isPinned } = connectionNode(live, connections);
  assert.deepEqual([file, account, region, isPinned], [place.file, "111122223333", undefined, false]);
});

test("reading again shows what is in the file by then, whosever jobs they are", async () => {
  const { live, catalog } = await openedFile();
  await write(444455556666, "three");
  await live.refresh();
  assert.deepEqual(idsIn(catalog), ["three"]);
  assert.equal(live.failure, undefined);
  assert.equal(catalog.identity.account, "444455556666");
});

test("a file that went keeps its rows and says why none are new", async () => {
  const { live, catalog } = await openedFile();
  await rm(place.file);
  await live.refresh();
  assert.equal(live.failure?.kind, "jobsFile");
  assert.deepEqual(idsIn(catalog), ["one", "two"]);
});

test("a job of a closed file is read from it again, for a panel that came back", async () => {
  const { reader, pin, connections } = windowWithFile();
  pin();
  assert.deepEqual(connections.shown, [connections.selected]);
  const job = await reader.getJob(jobRefOf(fileConnection(place.file), "one"));
  assert.equal(job.id, "one");
});

test("a signed URL is never taken from a file", async () => {
  const { reader, catalog } = await openedFile();
  await assert.rejects(reader.getSignedUrl(jobRefOf(catalog.connection, "one")), (error) => {
    assert.deepEqual(failureOf(error), {
      ...{ kind: "jobsFile", path: place.file },
      fault: { kind: "signedUrl" },
    });
    return true;
  });
});

test("the account of a file is not taken for the environment's", async () => {
  const { connections } = await openedFile();
  assert.equal(new KnownAccounts(connections).of(undefined), undefined);
});

test("a file's connection leads to the file again, and has an id of its own", () => {
  const connection = fileConnection("/a/jobs.json");
  assert.deepEqual(choiceOf(connection), { file: "/a/jobs.json" });
  assert.notEqual(connection.id, fileConnection("/a/other.json").id);
  assert.notEqual(connection.id, connectionOf({ region: "us-east-1" }).id);
});

test("a file is called by the last part of its path, on every system", () => {
  assert.deepEqual(["/a/b.json", "C:\\a\\b.json", "b.json"].map(fileName), ["b.json", "b.json", "b.json"]);
});

test("of a file that holds the beginning of a list, a row says so and copies the token", async () => {
  await writeFile(place.file, JSON.stringify({ Jobs: [jobWire()], NextToken: "t1" }));
  const { catalog, live } = await openedFile();
  const last = treeOf(catalog).roots().at(-1);
  assert.ok(last);
  const { label, spoken, action } = rowOf(last, wordsAt(0));
  assert.equal(label, "AWS has more jobs than this file");
  assert.equal(spoken, "AWS has more jobs than this file. Press Enter to copy the starting token.");
  assert.equal(action?.name, "copyStartingTokenForRow");
  // As the AWS CLI writes it: {"NextToken": "t1"}.
  assert.equal(catalog.furtherToken, "eyJOZXh0VG9rZW4iOiAidDEifQ==");
  await write(111122223333, "one");
  await live.refresh();
  assert.deepEqual(
    treeOf(catalog)
      .roots()
      .map(({ kind }) => kind),
    ["dataSet"],
  );
});

test("the row that a list goes on stays under a filter, and comes where a refresh finds the token alone", async () => {
  await writeFile(place.file, JSON.stringify({ Jobs: [jobWire()] }));
  const { catalog, live, connections } = await openedFile();
  const changed: unknown[] = [];
  connections.onDidChange(({ change }) => changed.push(change));
  await writeFile(place.file, JSON.stringify({ Jobs: [jobWire()], NextToken: "t1" }));
  await live.refresh();
  assert.ok(changed.some((change) => JSON.stringify(change).includes('{"of":"account"}')));
  const filtered = treeOf(catalog.shownBy({ ...ALL, text: "nothing" }));
  assert.deepEqual(
    filtered.roots().map(({ kind }) => kind),
    ["noMatch", "furtherJobs"],
  );
});

test("a file without jobs says so", async () => {
  await write(111122223333);
  const { catalog } = await openedFile();
  assert.deepEqual(
    treeOf(catalog)
      .roots()
      .map((node) => rowOf(node, wordsAt(0)).label),
    ["No jobs in this file"],
  );
});

test("the rows of files have their folders beside their names, as many as tell them apart, and when spoken", async () => {
  const files = [
    "/a/prod/jobs.json",
    "/a/test/jobs.json",
    "/old/test/jobs.json",
    "/jobs.json",
    "C:\\a\\b.json",
  ];
  const { connections, pin } = windowWithFile();
  pin(...files.map((file) => ({ file })));
  const rows = connections.shown.slice(1).map((live) => rowOf(connectionNode(live, connections), wordsAt(0)));
  const labels = [
    "jobs.json · prod",
    "jobs.json · a/test",
    "jobs.json · old/test",
    "jobs.json",
    "b.json · a",
  ];
  assert.deepEqual(
    rows.map(({ label }) => label),
    labels,
  );
  assert.deepEqual(
    rows.map(({ spoken }) => spoken?.split(", ")[0]),
    labels,
  );
});

test("a file that is not on this machine has the names that its address spells", () => {
  const file = "vscode-vfs://github/acme/M%C3%BCnchen/a%20b.json";
  assert.deepEqual([fileName(file), folderName(file)], ["a b.json", "München"]);
  assert.equal(connectionLabel({ file }, inEnglish, "111122223333"), "a b.json · München · 111122223333");
  assert.equal(fileName("vscode-vfs://github/acme/100%.json"), "100%.json");
});

test("the header tells the jobs of each connection, and not their sum", async () => {
  const { catalog, connections } = await openedFile();
  const folder = folderName(place.file);
  assert.equal(totalSummary(connections.catalogs), `${folder}/jobs.json: 2 loaded`);
  assert.equal(
    totalSummary([catalog, catalog], { ...ALL, text: "one" }),
    `${folder}/jobs.json: 1 of 2 loaded match · ${folder}/jobs.json: 1 of 2 loaded match · “one”`,
  );
});
