import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openCatalog } from "../../../../src/ui/window/openCatalog";
import type { Window } from "../../../../src/ui/window/window";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { type WindowOptions, windowOver } from "../../world/windowOver";

/** A window that notes what its view does. */
function viewedWindow(options: WindowOptions = {}) {
  const did: string[] = [];
  const view = {
    selection: [],
    show: async () => void did.push("shown"),
    during: (work: Promise<unknown>) => {
      did.push("progress");
      return work;
    },
  };
  const window = windowOver(options);
  return { ...window, did, open: () => openCatalog({ ...window, view } as unknown as Window) };
}

describe("the jobs that a command works with", () => {
  test("are connected to, with progress in the view, and come with their first page", async () => {
    const { open, did, live, first } = viewedWindow();
    const opening = open();
    await settled();
    await first[0]?.answer([aJob(1)]);
    const catalog = await opening;
    assert.ok(catalog !== undefined && catalog === live.catalog);
    assert.equal(catalog.store.size, 1);
    assert.deepEqual(did, ["progress"]);
  });

  test("are had without progress once they are there", async () => {
    const { open, did, first } = viewedWindow();
    const opening = open();
    await settled();
    await first[0]?.answer([aJob(1)]);
    await opening;
    did.length = 0;
    await open();
    assert.deepEqual(did, []);
  });

  test("show the view where there is no connection: it says why", async () => {
    const { open, did } = viewedWindow({ loadAws: () => Promise.reject(new Error("no such file")) });
    assert.equal(await open(), undefined);
    assert.deepEqual(did, ["progress", "shown"]);
  });
});
