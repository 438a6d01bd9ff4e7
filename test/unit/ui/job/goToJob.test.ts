import assert from "node:assert/strict";
import { test } from "node:test";
import type { JobCatalog } from "../../../../src/core/catalog/jobCatalog";
import type { ConnectedJob } from "../../../../src/core/connection/jobRef";
import { FailureError } from "../../../../src/core/failure/failure";
import type { TreeNode } from "../../../../src/core/tree/treeNode";
import { goToAddress } from "../../../../src/ui/job/goToJob";
import { answeringEditor } from "../../world/answeringEditor";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { treeOf } from "../../world/treeOfJobs";
import { windowOver } from "../../world/windowOver";

const jobId = "0123456789abcdef0123456789abcdef";
const job = aJob(9, { id: jobId });
const jobInEurope = { ...job, arn: `arn:aws:dataexchange:eu-west-1:111122223333:jobs/${jobId}` };
const inEurope = `vscode://data-exchange-jobs.data-exchange-jobs/job?region=eu-west-1&id=${jobId}`;

/** A window over us-east-1 whose list has these jobs, and a user who answers a question so. */
async function windowWith(jobs: readonly (typeof job)[], answer?: string) {
  const { told } = answeringEditor(answer);
  const window = windowOver();
  await window.open(jobs);
  const opened: ConnectedJob[] = [];
  const selected: TreeNode[] = [];
  const view = {
    selection: [],
    show: async () => undefined,
    treeOf: (catalog: JobCatalog) => treeOf(catalog),
    during: (work: Promise<unknown>) => work,
    select: async (node: TreeNode) => void selected.push(node),
  };
  const parts = {
    ...{ ...window, view },
    panels: { show: (open: ConnectedJob) => opened.push(open) },
    pick: {
      pickRegion: async (region: string) => {
        window.settings.choice = { ...window.settings.choice, region };
      },
    },
  } as unknown as Parameters<typeof goToAddress>[0];
  return { ...window, told, opened, selected, view, go: (text: string) => goToAddress(parts, text) };
}

test("a loaded job is selected and opened, without a request", async () => {
  const { go, opened, selected, asked } = await windowWith([job]);
  await go(jobId);
  assert.deepEqual(
    opened.map((open) => open.job.id),
    [jobId],
  );
  assert.equal(selected[0]?.kind === "job" && selected[0].job.id, jobId);
  assert.equal(asked.length, 0);
});

test("the panel is opened before the row is looked for", async () => {
  const { go, opened, view } = await windowWith([job]);
  const seen: number[] = [];
  view.select = async () => void seen.push(opened.length);
  await go(jobId);
  assert.deepEqual(seen, [1]);
});

test("a job that is not loaded is asked for, and gets a row", async () => {
  const { go, opened, selected, asked } = await windowWith([aJob(1)]);
  const going = go(jobId);
  await settled();
  await asked[0]?.answer(job);
  await going;
  assert.deepEqual([opened.length, selected.length], [1, 1]);
});

test("a job that AWS does not know is told with what AWS says", async () => {
  const { go, opened, asked } = await windowWith([]);
  const going = assert.rejects(go(jobId), { failure: { kind: "notFound", message: "gone" } });
  await settled();
  await asked[0]?.fail(new FailureError({ kind: "notFound", message: "gone" }));
  await going;
  assert.equal(opened.length, 0);
});

test("another Region is not connected to before the user agrees", async () => {
  const { go, opened, asked, connected, told } = await windowWith([aJob(1)]);
  await go(inEurope);
  assert.deepEqual(told, ["The job is in eu-west-1. Show the jobs of that Region?"]);
  assert.deepEqual([opened.length, asked.length, connected.length], [0, 0, 1]);
});

test("once the user agrees, the other Region is shown and the job opened", async () => {
  const { go, opened, lists } = await windowWith([aJob(1)], "Show eu-west-1");
  const going = go(inEurope);
  await settled();
  await lists.at(-1)?.answer([jobInEurope]);
  await going;
  assert.deepEqual(
    opened.map(({ connection }) => connection.region),
    ["eu-west-1"],
  );
});

test("a job of a pinned connection's Region is looked for there, without a question", async () => {
  const { go, opened, lists, pin, told } = await windowWith([aJob(1)]);
  pin({ profile: "second", region: "eu-west-1" });
  const going = go(inEurope);
  await settled();
  await lists.at(-1)?.answer([jobInEurope]);
  await going;
  assert.deepEqual(told, []);
  assert.deepEqual(
    opened.map(({ connection }) => connection.profile),
    ["second"],
  );
});

test("a job of another account is not asked for", async () => {
  const { go, asked, told } = await windowWith([aJob(1)]);
  await go(`arn:aws:dataexchange:us-east-1:999999999999:jobs/${jobId}`);
  assert.match(told.join(), /^The job is of account 999999999999/);
  assert.equal(asked.length, 0);
});

test("a job of another account than its address says is refused, where only the address knows one", async () => {
  const { go, opened, asked } = await windowWith([]);
  const failure = { kind: "otherAnswer", what: "job", differs: "account" };
  const going = assert.rejects(go(`arn:aws:dataexchange:us-east-1:999999999999:jobs/${jobId}`), { failure });
  await settled();
  await asked[0]?.answer(job);
  await going;
  assert.equal(opened.length, 0);
});

test("a text that is no address is told so", async () => {
  const { go, told } = await windowWith([]);
  await go("vscode://data-exchange-jobs.data-exchange-jobs/elsewhere");
  assert.match(told.join(), /^There is no ID of a job in it/);
});
