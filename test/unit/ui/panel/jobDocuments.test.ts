import assert from "node:assert/strict";
import { test } from "node:test";
import type { TextDocument, Uri } from "vscode";
import { Emitter } from "../../../../src/core/base/event";
import { connectionOf } from "../../../../src/core/connection/connection";
import { JobDocuments } from "../../../../src/ui/panel/jobDocuments";
import { settled } from "../../world/deferredList";
import { editorWith } from "../../world/editor";
import { aJob } from "../../world/jobBuilder";
import { windowOver } from "../../world/windowOver";

const connection = connectionOf({ profile: "first", region: "us-east-1" });
const job = aJob(1, { json: { Id: "job1", State: "IN_PROGRESS" } });

interface FakeUri {
  readonly query: string;
}

/** Documents in a window whose list has the job, and what the editor is told of them. */
async function openDocuments() {
  const addresses: FakeUri[] = [];
  const closed = new Emitter<TextDocument>();
  const uriOf = ({ query = "" }: Partial<FakeUri>) => ({ query, toString: () => query });
  const executed: unknown[][] = [];
  editorWith({
    Uri: { from: uriOf },
    commands: { executeCommand: async (...call: unknown[]) => void executed.push(call) },
    window: { showTextDocument: async () => ({}) },
    workspace: {
      registerTextDocumentContentProvider: () => ({}),
      openTextDocument: async (uri: Uri) => {
        addresses.push(uri);
        return {};
      },
      onDidCloseTextDocument: closed.event,
    },
  });
  const window = windowOver();
  await window.open([job]);
  const documents = new JobDocuments(window);
  const changed: unknown[] = [];
  documents.onDidChange((uri) => changed.push(uri));
  const read = (uri: FakeUri) =>
    documents.provideTextDocumentContent(uri as Parameters<JobDocuments["provideTextDocumentContent"]>[0]);
  const addressOf = (place: unknown) => uriOf({ query: JSON.stringify(place) });
  return { ...window, documents, executed, addresses, closed, changed, read, addressOf };
}

test("a document says what the service sent of the job, without another request", async () => {
  const { documents, addresses, read, asked } = await openDocuments();
  await documents.show({ job, connection });
  const [address] = addresses;
  assert.ok(address);
  assert.deepEqual(JSON.parse(await read(address)), job.json);
  assert.equal(asked.length, 0);
});

test("a document follows what the window learns of its job, until it is closed", async () => {
  const { documents, addresses, read, changed, live, closed, asked } = await openDocuments();
  await documents.show({ job, connection });
  const [uri] = addresses;
  assert.ok(uri);
  const newer = aJob(1, { updatedAt: 9000, json: { Id: "job1", State: "COMPLETED" } });
  void live.catalog?.refreshJob(job.id);
  await asked[0]?.answer(newer);
  assert.ok(changed.length > 0);
  assert.deepEqual(JSON.parse(await read(uri)), newer.json);
  closed.fire({ uri } as TextDocument);
  const before = changed.length;
  void live.catalog?.refreshJob(job.id);
  await asked[1]?.answer(aJob(1, { updatedAt: 10_000 }));
  assert.equal(changed.length, before);
});

test("a document of which the address alone is left asks AWS for its job", async () => {
  const { read, asked, addressOf } = await openDocuments();
  const reading = read(addressOf({ connection, jobId: "job7" }));
  await settled();
  assert.deepEqual(
    asked.map(({ jobId }) => jobId),
    ["job7"],
  );
  await asked[0]?.answer(aJob(7));
  assert.deepEqual(JSON.parse(await reading), aJob(7).json);
});

test("of two jobs the older one is at the left, whichever was named first", async () => {
  const { documents, executed, read } = await openDocuments();
  const newer = aJob(2);
  await documents.compare({ job: newer, connection }, { job, connection });
  const [command, left, right] = executed.at(-1) ?? [];
  assert.equal(command, "vscode.diff");
  const sides = await Promise.all([left, right].map((uri) => read(uri as FakeUri)));
  assert.deepEqual(
    sides.map((text) => JSON.parse(text)),
    [job.json, newer.json],
  );
});

test("an address that leads to no job says so", async () => {
  const { read } = await openDocuments();
  await assert.rejects(read({ query: "{" }), /did not keep which job/);
});
