import assert from "node:assert/strict";
import { test } from "node:test";
import { DATA_EXCHANGE_REGIONS } from "../../../../src/core/connection/connection";
import { pickRegion } from "../../../../src/ui/connect/regionPicker";
import { settled } from "../../world/deferredList";
import { editorWithQuickPicks } from "../../world/fakeQuickPick";

async function open(inUse?: string) {
  const { opened } = editorWithQuickPicks();
  const choice = pickRegion({
    inUse: async () => inUse,
    unpicked: async () => "eu-west-1",
  });
  await settled();
  const [picker] = opened;
  assert.ok(picker);
  const labels = () => picker.items.map(({ label }) => label);
  return { picker, choice, labels };
}

test("the Region in use comes first and is marked, then the way back to none, then the others", async () => {
  const { labels } = await open("eu-west-2");
  const others = [...DATA_EXCHANGE_REGIONS.keys()].filter((region) => region !== "eu-west-2");
  assert.deepEqual(labels(), ["$(check) eu-west-2", "Default", ...others]);
});

test("a Region in use without the service is there too", async () => {
  const { labels } = await open("eu-north-1");
  assert.deepEqual(labels(), ["$(check) eu-north-1", "Default", ...DATA_EXCHANGE_REGIONS.keys()]);
});

test("Regions are told by code and name, and the way back by what it leads to", async () => {
  const { picker } = await open();
  assert.deepEqual(
    picker.items.slice(0, 2).map(({ label, description }) => [label, description]),
    [
      ["Default", "eu-west-1"],
      ["us-east-1", "US East (N. Virginia)"],
    ],
  );
});

for (const [label, expected] of [
  ["us-east-2", { region: "us-east-2" }],
  ["Default", {}],
] as const) {
  test(`the row “${label}” chooses ${JSON.stringify(expected)}`, async () => {
    const { picker, choice } = await open();
    await picker.accept(label);
    assert.deepEqual(await choice, expected);
  });
}

for (const typed of ["eu-north-1", " EU-North-1 ", "us-gov-west-1", "eusc-de-east-1"]) {
  test(`“${typed}” is taken for another Region`, async () => {
    const { picker, choice, labels } = await open();
    picker.type(typed);
    const region = typed.trim().toLowerCase();
    assert.equal(labels().at(-1), region);
    await picker.accept(region);
    assert.deepEqual(await choice, { region });
  });
}

for (const typed of ["us-east-1", "us-", "ireland", ""]) {
  test(`“${typed}” finds what is there and offers nothing more`, async () => {
    const { picker, labels } = await open();
    picker.type(typed);
    assert.equal(labels().length, DATA_EXCHANGE_REGIONS.size + 1);
  });
}

for (const typed of ["nowhere", "eu-north", "eu_north_1", "https://evil.example"]) {
  test(`“${typed}” is refused with the form of a Region's name, and cannot be chosen`, async () => {
    const { picker, labels } = await open();
    picker.type(typed);
    const says = String(labels().at(-1));
    assert.match(says, /us-east-1/);
    await picker.accept(says);
    assert.equal(picker.isOpen, true);
  });
}
