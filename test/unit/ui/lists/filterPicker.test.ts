import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY, HOUR } from "../../../../src/core/base/clock";
import { filterOf, type JobFilter } from "../../../../src/core/filter/jobFilter";
import { pickFilter } from "../../../../src/ui/lists/filterPicker";
import { settled } from "../../world/deferredList";
import { editorWithQuickPicks } from "../../world/fakeQuickPick";
import { aJob } from "../../world/jobBuilder";

const NOW = 100 * DAY;

async function open(inUse?: JobFilter, recent: readonly JobFilter[] = []) {
  const { opened } = editorWithQuickPicks();
  const jobs = [aJob(1), aJob(2, { state: "ERROR" }), aJob(3, { state: { unrecognised: "PAUSED" } })];
  const choice = pickFilter(inUse, {
    ...{ jobs, recent, clock: { now: () => NOW } },
  });
  await settled();
  const shown = (index = 0) => {
    const picker = opened[index];
    assert.ok(picker);
    return picker;
  };
  return { shown, choice };
}

function filter(parts: Parameters<typeof filterOf>[0]): JobFilter {
  const made = filterOf(parts);
  assert.ok(made);
  return made;
}

test("toggles and the typed text make the filter", async () => {
  const { shown, choice } = await open();
  await shown().toggle("Error");
  await shown().toggle("Timed out");
  await shown().toggle("Export assets to S3");
  shown().type("weekly");
  await shown().accept();
  const expected = { states: ["ERROR", "TIMED_OUT"], types: ["EXPORT_ASSETS_TO_S3"], text: "weekly" };
  assert.deepEqual(await choice, { filter: filter(expected), asksSince: false });
});

test("a state says how many loaded jobs have it, and one that this version does not know is there too", async () => {
  const { shown } = await open();
  const described = new Map(shown().items.map(({ label, description }) => [label, description]));
  assert.equal(described.get("Error"), "1 loaded");
  assert.equal(described.get("Unknown state PAUSED"), "1 loaded");
  assert.equal(described.get("Waiting"), "");
});

test("the filter in use is there to be changed, and without any of it there is no filter", async () => {
  const { shown, choice } = await open(filter({ states: ["ERROR"], text: "weekly" }));
  assert.equal(shown().value, "weekly");
  assert.deepEqual(
    shown().selectedItems.map(({ label }) => label),
    ["Error"],
  );
  await shown().toggle("Error");
  shown().type("");
  await shown().accept();
  assert.deepEqual(await choice, { filter: undefined, asksSince: false });
});

test("since when is asked beside the list, which then goes on with what was chosen", async () => {
  const { shown, choice } = await open();
  await shown().toggle("Error");
  shown().type("weekly");
  await shown().toggle("Since…");
  assert.equal(shown().isOpen, false);
  assert.equal(shown(1).value, "weekly");
  assert.match(
    shown(1)
      .selectedItems.map(({ label }) => label)
      .join(),
    /^Error,Since Apr/,
  );
  await shown(1).accept();
  const expected = filter({ states: ["ERROR"], since: NOW - HOUR, text: "weekly" });
  assert.deepEqual((await choice)?.filter, expected);
});

test("a time in use stays until it is switched off", async () => {
  const { shown, choice } = await open(filter({ since: NOW, text: "weekly" }));
  const [{ label = "" } = {}] = shown().selectedItems;
  assert.match(label, /^Since /);
  await shown().toggle(label);
  await shown().accept();
  assert.deepEqual((await choice)?.filter, filter({ text: "weekly" }));
});

test("a filter that was used before is taken at once", async () => {
  const before = filter({ text: "weekly" });
  const { shown, choice } = await open(undefined, [before]);
  assert.deepEqual(
    shown()
      .items.slice(0, 2)
      .map(({ label }) => label),
    ["recent filters", "$(history) “weekly”"],
  );
  await shown().toggle("$(history) “weekly”");
  assert.deepEqual((await choice)?.filter, before);
});

test("the filter in use is not offered as one that was", async () => {
  const { shown } = await open(filter({ text: "weekly" }), [filter({ text: "weekly" })]);
  assert.equal(shown().items[0]?.label, "state");
});

test("who turns away changes nothing", async () => {
  const { shown, choice } = await open();
  shown().hide();
  assert.equal(await choice, undefined);
});
