import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { connectionOf } from "../../../../src/core/connection/connection";
import type { Job } from "../../../../src/core/job/job";
import { isToPage, toPanelState } from "../../../../src/protocol/jobPanel";
import { pickJob } from "../../../../src/ui/job/jobChoice";
import { JobDocuments } from "../../../../src/ui/panel/jobDocuments";
import { editorWith, type OfferedItems } from "../../world/editor";
import { hostileJobs } from "../../world/hostileJobs";
import { panelsInEditor } from "../../world/panelsInEditor";
import { assertPlain } from "../../world/plainTexts";
import { assertHolds } from "../../world/runs";
import { windowOver } from "../../world/windowOver";

const connection = connectionOf({ profile: "first", region: "us-east-1" });

test("a panel shows any job under a title of one line, and its page is told all of it", async () => {
  const property = fc.asyncProperty(hostileJobs, async (jobs) => {
    const { panels, made } = await panelsInEditor();
    // A job that is shown already is only brought to the front.
    for (const job of new Map(jobs.map((each) => [each.id, each])).values()) {
      panels.show({ job, connection });
      const [panel] = made;
      assert.ok(panel);
      assertPlain(panel.title, 130);
      const message: unknown = structuredClone(panel.told.at(-1));
      assert.ok(isToPage(message) && message.type === "show");
      assert.deepEqual(message.job, job);
      assert.equal(toPanelState(message.state)?.jobId, job.id);
    }
    panels.dispose();
  });
  await assertHolds(40, property);
});

interface Address {
  readonly path: string;
  readonly query: string;
}

/** Documents in an editor that makes addresses as VS Code does, and those that were opened. */
function openDocuments() {
  const opened: Address[] = [];
  const titles: unknown[] = [];
  editorWith({
    Uri: {
      from: ({ path = "", query = "" }: Partial<Address>) => ({
        path,
        query,
        toString: () => [path, query].map(encodeURIComponent).join("?"),
      }),
    },
    commands: { executeCommand: async (...call: unknown[]) => void titles.push(call.at(-1)) },
    window: { showTextDocument: async () => ({}) },
    workspace: {
      registerTextDocumentContentProvider: () => ({ dispose: () => undefined }),
      openTextDocument: async (address: unknown) => {
        opened.push(address as Address);
        return {};
      },
      onDidCloseTextDocument: () => ({ dispose: () => undefined }),
    },
  });
  return { documents: new JobDocuments(windowOver()), opened, titles };
}

test("the document of any job has a name that every system's files can have, and its JSON", async () => {
  const property = fc.asyncProperty(hostileJobs, async (jobs) => {
    const { documents, opened, titles } = openDocuments();
    for (const job of jobs) {
      await documents.show({ job, connection });
      await documents.compare({ job, connection }, { job, connection });
    }
    const texts = await Promise.all(
      opened.map((address) =>
        documents.provideTextDocumentContent(
          address as unknown as Parameters<JobDocuments["provideTextDocumentContent"]>[0],
        ),
      ),
    );
    const newestFirst = new Map<string, Job>();
    for (const job of jobs) {
      newestFirst.set(job.id, newestFirst.get(job.id) ?? job);
    }
    assert.deepEqual(
      texts.map((text) => JSON.parse(text)),
      jobs.map(({ id }) => newestFirst.get(id)?.json),
    );
    for (const { path } of opened) {
      assert.match(path, /^\/[\w-]{1,64}\.json$/);
    }
    for (const title of titles) {
      assertPlain(title, 300);
    }
    documents.dispose();
  });
  await assertHolds(40, property);
});

test("a job of AWS keeps the name of its document", async () => {
  const { documents, opened } = openDocuments();
  const id = "0123456789abcdef0123456789abcdef";
  const job = { id, type: "EXPORT_ASSETS_TO_S3", state: "COMPLETED", json: {} } as unknown as Job;
  await documents.show({ job, connection });
  assert.equal(opened[0]?.path, `/${id}.json`);
});

test("a list to pick from has any job in lines that end", async () => {
  const property = fc.asyncProperty(hostileJobs, async (jobs) => {
    const window = windowOver();
    await window.open(jobs);
    const { catalog } = window.live;
    assert.ok(catalog);
    const offered: OfferedItems[] = [];
    editorWith({ window: { showQuickPick: async (items: OfferedItems) => void offered.push(items) } });
    await pickJob(catalog, window.clock, { isSuitable: () => true, none: "" });
    const items = (await offered[0]) ?? [];
    assert.equal(items.length, catalog.store.size);
    for (const { label, description, detail } of items) {
      assertPlain(label, 120);
      assertPlain(description, 250);
      assertPlain(detail, 130);
    }
  });
  await assertHolds(40, property);
});
