import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { createAwsAccess } from "../../../../src/aws/awsAccess";
import { JobCatalog } from "../../../../src/core/catalog/jobCatalog";
import { choiceOf, connectionOf, fileConnection, fileName } from "../../../../src/core/connection/connection";
import { jobPlaceOf } from "../../../../src/core/connection/jobPlace";
import { failureOf } from "../../../../src/core/failure/failure";
import { failureText } from "../../../../src/core/failure/failureText";
import { connectionNode } from "../../../../src/core/session/connectionNode";
import { JobReader } from "../../../../src/core/session/jobReader";
import { KnownAccounts } from "../../../../src/core/session/knownAccounts";
import { refreshSession } from "../../../../src/core/session/refresh";
import { pinnedId } from "../../../../src/core/session/session";
import { Sessions } from "../../../../src/core/session/sessions";
import { rootsOf } from "../../../../src/core/tree/rootRows";
import { jobWire } from "../../world/jobWire";
import { idsIn } from "../../world/loadedCatalog";

const place = { file: "" };
const clock = { now: () => 0 };

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
  const readSettings = () => ({ choice: {}, pageSize: 1, requestTimeoutSeconds: 15 });
  const loadFailureText = async () => failureText;
  const parts = { loadAws, loadCatalog: async () => JobCatalog, loadFailureText, readSettings, clock };
  const pins = [{ file: place.file }];
  const sessions = new Sessions(parts, () => pins);
  const session = sessions.shown.find(({ id }) => id === pinnedId({ file: place.file }));
  assert.ok(session);
  return { sessions, session, pins, reader: new JobReader(sessions, loadAws, readSettings) };
}

async function openedFile() {
  const opened = windowWithFile();
  await opened.session.start();
  const { catalog } = opened.session;
  assert.ok(catalog);
  return { ...opened, catalog };
}

test("a file stands below the selected connection, all its jobs loaded, without credentials", async () => {
  const { sessions, session, catalog } = await openedFile();
  assert.deepEqual(sessions.shown, [sessions.selected, session]);
  assert.deepEqual(idsIn(catalog), ["one", "two"]);
  assert.equal(catalog.account.hasAll, true);
  assert.equal(session.failure, undefined);
  assert.deepEqual(
    rootsOf(catalog).map(({ kind }) => kind),
    ["dataSet", "otherDataSets"],
  );
});

test("its row has its path and the account of its jobs, and is not pinned", async () => {
  const { sessions, session } = await openedFile();
  const { file, account, region, isPinned } = connectionNode(session, sessions.isPinned(session));
  assert.deepEqual([file, account, region, isPinned], [place.file, "111122223333", undefined, false]);
});

test("reading again shows what is in the file by then, whosever jobs they are", async () => {
  const { session, catalog } = await openedFile();
  await write(444455556666, "three");
  await refreshSession(session, clock);
  assert.deepEqual(idsIn(catalog), ["three"]);
  assert.equal(session.failure, undefined);
  assert.equal(catalog.identity.account, "444455556666");
});

test("a file that went keeps its rows and says why none are new", async () => {
  const { session, catalog } = await openedFile();
  await rm(place.file);
  await refreshSession(session, clock);
  assert.equal(session.failure?.kind, "jobsFile");
  assert.deepEqual(idsIn(catalog), ["one", "two"]);
});

test("a job of a closed file is read from it again, for a panel that came back", async () => {
  const { reader, pins, sessions } = windowWithFile();
  pins.length = 0;
  sessions.pin();
  assert.deepEqual(sessions.shown, [sessions.selected]);
  const job = await reader.getJob(jobPlaceOf(fileConnection(place.file), "one"));
  assert.equal(job.id, "one");
});

test("a signed URL is never taken from a file", async () => {
  const { reader, catalog } = await openedFile();
  await assert.rejects(reader.getSignedUrl(jobPlaceOf(catalog.connection, "one")), (error) => {
    assert.deepEqual(failureOf(error), {
      ...{ kind: "jobsFile", path: place.file },
      fault: { kind: "signedUrl" },
    });
    return true;
  });
});

test("the account of a file is not taken for the environment's", async () => {
  const { sessions } = await openedFile();
  assert.equal(new KnownAccounts(sessions).of(undefined), undefined);
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
