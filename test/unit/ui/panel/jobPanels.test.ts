import assert from "node:assert/strict";
import { test } from "node:test";
import { connectionOf } from "../../../../src/core/connection/connection";
import { jobRefOf } from "../../../../src/core/connection/jobRef";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { panelsInEditor } from "../../world/panelsInEditor";

const connection = connectionOf({ profile: "first", region: "us-east-1" });
const elsewhere = connectionOf({ profile: "second", region: "us-east-1" });
const titles = (panels: readonly { title: string }[]) => panels.map(({ title }) => title);
const EXPORT = "Export assets to S3";

test("the page opens Service Quotas by the extension’s own address, whatever it sends", async () => {
  const { panels, made, opened } = await panelsInEditor();
  panels.show({ job: aJob(1), connection });
  await made[0]?.say("openServiceQuotas", { address: "https://example.com/" });
  await made[0]?.say("ready", { address: "https://example.com/" });
  assert.deepEqual(opened, ["https://console.aws.amazon.com/servicequotas/home"]);
});

test("the next job takes the preview over", async () => {
  const { panels, made } = await panelsInEditor();
  panels.show({ job: aJob(1), connection });
  panels.show({ job: aJob(2), connection });
  assert.deepEqual(titles(made), [`${EXPORT} · job2`]);
});

test("a job opened to the side stays there, and is not shown twice", async () => {
  const { panels, made } = await panelsInEditor();
  panels.showToSide({ job: aJob(1), connection });
  panels.show({ job: aJob(1), connection });
  panels.showToSide({ job: aJob(1), connection });
  assert.deepEqual(titles(made), [`${EXPORT} · job1`]);
  panels.show({ job: aJob(2), connection });
  assert.deepEqual(titles(made), [`${EXPORT} · job1`, `${EXPORT} · job2`]);
});

test("the same id over another connection is another job", async () => {
  const { panels, made } = await panelsInEditor();
  panels.showToSide({ job: aJob(1), connection });
  panels.showToSide({ job: aJob(1), connection: elsewhere });
  assert.equal(made.length, 2);
});

test("after the preview was closed the next job gets a new one", async () => {
  const { panels, made } = await panelsInEditor();
  panels.show({ job: aJob(1), connection });
  made[0]?.close();
  panels.show({ job: aJob(2), connection });
  assert.equal(made.length, 2);
});

test("an answer about the last job does not come over the next one", async () => {
  const { panels, made, asked, open } = await panelsInEditor();
  await open([aJob(1), aJob(2)]);
  panels.show({ job: aJob(1), connection });
  panels.show({ job: aJob(2), connection });
  await asked[0]?.answer(aJob(1));
  assert.deepEqual(titles(made), [`${EXPORT} · job2`]);
});

test("a panel that comes back says that it is loading, then shows its job", async () => {
  const { panels, restore, asked } = await panelsInEditor();
  const panel = await restore(panels, jobRefOf(connection, "job1"));
  assert.equal(panel.told.at(-1)?.type, "absence");
  await settled();
  await asked[0]?.answer(aJob(1));
  assert.equal(panel.told.at(-1)?.type, "show");
  assert.equal(panel.title, `${EXPORT} · job1`);
});

test("the page is told whose the job is: profile, Region and the account of the job's ARN", async () => {
  const { panels, made, asked } = await panelsInEditor();
  panels.show({ job: aJob(1), connection });
  const source = () => made[0]?.told.map((message) => message.type === "show" && message.source).at(-1);
  assert.equal(source(), "first · us-east-1 · 111122223333");
  const { arn: _arn, ...unnamed } = aJob(1);
  await settled();
  await asked[0]?.answer(unnamed);
  assert.equal(source(), "first · us-east-1");
});

test("a job that is clicked before a panel has come back with its own stays", async () => {
  const { panels, restart, restore, made, asked, open } = await panelsInEditor();
  panels.show({ job: aJob(1), connection });
  const again = restart();
  const panel = await restore(again, jobRefOf(connection, "job1"));
  await open([aJob(1), aJob(2)]);
  again.show({ job: aJob(2), connection });
  for (const pending of asked) {
    await pending.answer(aJob(1));
  }
  assert.equal(panel.title, `${EXPORT} · job2`);
  assert.equal(made.length, 1);
});

test("what comes back as the preview is the preview, and what was opened to the side stays", async () => {
  const { panels, restart, restore, made } = await panelsInEditor();
  panels.show({ job: aJob(1), connection });
  panels.showToSide({ job: aJob(2), connection });
  const again = restart();
  const aside = await restore(again, jobRefOf(connection, "job2"));
  const preview = await restore(again, jobRefOf(connection, "job1"));
  again.show({ job: aJob(3), connection });
  assert.match(aside.title, /job2$/);
  assert.match(preview.title, /job3$/);
  assert.equal(made.length, 2);
});

test("a panel that kept nothing of use says so, and offers nothing that cannot help", async () => {
  const { panels, restore, asked } = await panelsInEditor();
  for (const state of [undefined, "job1", { jobId: "job1" }]) {
    const panel = await restore(panels, state);
    await panel.say("ready");
    const message = panel.told.at(-1);
    assert.equal(message?.type, "absence");
    assert.match(message?.notice?.sentence ?? "", /did not keep which job/);
    assert.deepEqual(message?.notice?.actions, []);
  }
  assert.equal(asked.length, 0);
});

test("a panel whose window went to another connection says whose it is, and asks there on Refresh", async () => {
  const { panels, made, asked, settings, open } = await panelsInEditor();
  await open([aJob(1)]);
  panels.show({ job: aJob(1), connection });
  await asked[0]?.answer(aJob(1));
  settings.choice = { profile: "second" };
  await open([]);
  const notice = made[0]?.told.at(-1)?.notice;
  assert.match(
    `${notice?.title} ${notice?.sentence}`,
    /shows second · us-east-1 .* read over first · us-east-1/,
  );
  assert.deepEqual(notice?.actions, [{ type: "retry", label: "Refresh" }]);
  await made[0]?.say("retry");
  assert.equal(asked.at(-1)?.profile, "first");
});

test("a panel whose connection is pinned says nothing of a switch, and still follows the lists", async () => {
  const { panels, made, asked, open, pin, select, first, second } = await panelsInEditor();
  await open([aJob(1)]);
  panels.show({ job: aJob(1), connection });
  await asked[0]?.answer(aJob(1));
  pin({ profile: "first", region: "us-east-1" });
  await select("second");
  await second[0]?.answer([]);
  assert.deepEqual(
    made[0]?.told.flatMap(({ notice }) => (notice === undefined || notice.underWay ? [] : notice.title)),
    [],
  );
  await first.at(-1)?.answer([aJob(1, { state: "ERROR", updatedAt: 9000 })]);
  const last = made[0]?.told.at(-1);
  assert.ok(last?.type === "show" && last.job.state === "ERROR" && last.notice === undefined);
});

test("a panel says whose its job is once that connection is not pinned any more", async () => {
  const { panels, made, pin, select } = await panelsInEditor();
  pin({ profile: "first", region: "us-east-1" });
  await select("second");
  panels.show({ job: aJob(1), connection });
  await settled();
  assert.equal(made[0]?.told.at(-1)?.notice, undefined);
  pin();
  assert.match(made[0]?.told.at(-1)?.notice?.title ?? "", /second · us-east-1/);
});

test("closing the extension down leaves the panels open, for the editor to bring back", async () => {
  const { panels, made } = await panelsInEditor();
  panels.show({ job: aJob(1), connection });
  panels.dispose();
  assert.equal(made[0]?.isClosed, false);
});

test("the zone that is chosen in one panel holds for all, those that come later included", async () => {
  const { panels, made } = await panelsInEditor();
  panels.show({ job: aJob(1), connection });
  panels.showToSide({ job: aJob(2), connection });
  await made[0]?.say("useUtc", { utc: true });
  panels.showToSide({ job: aJob(3), connection });
  const zones = () => made.map(({ told }) => told.at(-1)).map((last) => last?.type === "show" && last.utc);
  assert.deepEqual(zones(), [true, true, true]);
  await made[2]?.say("useUtc", { utc: false });
  assert.deepEqual(zones(), [false, false, false]);
});
