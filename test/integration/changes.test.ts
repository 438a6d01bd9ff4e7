import assert from "node:assert/strict";
import { after, beforeEach, describe, it } from "mocha";
import * as vscode from "vscode";
import type { JobNode, TreeNode } from "../../src/core/tree/treeNode";
import { COMMANDS } from "../../src/ui/base/commandIds";
import { waitUntil } from "../e2e/waitUntil";
import { account } from "../service/world/arns";
import { type JobPlan, stateAt } from "../service/world/plan";
import type { ExtensionLife } from "./extensionLife";
import type { LocalAws } from "./localAws";
import { answeringMessages, keepingMessages } from "./messages";
import { setting } from "./setting";
import type { SharedWindow } from "./sharedWindow";

const START = /^Start This Job$/;
const CANCEL = /^Cancel This Job$/;

export function tests(window: SharedWindow): void {
  const { life } = window;
  describe("Starting and cancelling jobs", () => {
    beforeEach(async () => {
      await life.startAnew();
      await setting("allowChanges", true);
      await vscode.commands.executeCommand("dataExchangeJobs.refresh");
    });
    after(() => setting("allowChanges", undefined));
    offerTests(window);
    questionTests(window);
    changeTests(window);
  });
}

function offerTests({ aws, life }: SharedWindow): void {
  it("is refused while the setting does not allow it, on a row too, with a way to the setting", async () => {
    const row = await rowOf(life, waitingJob(aws));
    await setting("allowChanges", undefined);
    const before = aws.requests.length;
    const asked = await answeringMessages(/^Open Setting$/, async () => {
      await vscode.commands.executeCommand(COMMANDS.startJob, row);
    });
    assert.deepEqual(asked.map(({ text }) => text).length, 1);
    assert.match(asked[0]?.text ?? "", /turned off.*dataExchangeJobs\.allowChanges/);
    assert.deepEqual(operations(aws, before), []);
    await waitUntil("the settings", async () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.label === "Settings";
    });
  });

  it("offers both on the row of a waiting job, and on no other", async () => {
    const waiting = await itemOf(life, waitingJob(aws));
    const ended = await itemOf(life, jobIn(aws, "COMPLETED"));
    assert.deepEqual([waiting, ended].map(isChangeable), [true, false]);
  });

  it("asked for without a row, offers the waiting jobs alone", async () => {
    const { showQuickPick } = vscode.window;
    const offered: string[] = [];
    const turnAway = async (items: readonly { readonly detail: string }[]) => {
      offered.push(...items.map(({ detail }) => detail));
    };
    Object.assign(vscode.window, { showQuickPick: turnAway });
    try {
      await vscode.commands.executeCommand(COMMANDS.startJob);
    } finally {
      Object.assign(vscode.window, { showQuickPick });
    }
    assert.notEqual(offered.length, 0);
    const now = Date.now();
    const states = offered
      .map((id) => aws.world.findJob(id)?.schedule)
      .map((plan) => plan && stateAt(plan, now));
    assert.deepEqual([...new Set(states)], ["WAITING"]);
  });
}

function questionTests({ aws, life }: SharedWindow): void {
  it("asks first, naming account, Region, profile and job, and sends nothing when that is declined", async () => {
    const job = waitingJob(aws);
    const row = await rowOf(life, job);
    const before = aws.requests.length;
    const asked = await answeringMessages(/^Leave It Waiting$/, async () => {
      await vscode.commands.executeCommand(COMMANDS.cancelJob, row);
    });
    const [question] = asked;
    assert.equal(question?.text, "Cancel this job?");
    assert.equal(question?.modal, true);
    for (const named of [account, "us-east-1", "Profile: first", job.id, job.dataSet.id]) {
      assert.ok(question?.detail.includes(named), `${named} in ${question?.detail}`);
    }
    assert.deepEqual(question?.buttons, ["Cancel This Job", "Leave It Waiting"]);
    assert.deepEqual(operations(aws, before), []);
  });

  it("sends nothing when the question is closed", async () => {
    const row = await rowOf(life, waitingJob(aws));
    const before = aws.requests.length;
    await keepingMessages(async () => {
      await vscode.commands.executeCommand(COMMANDS.startJob, row);
    });
    assert.deepEqual(operations(aws, before), []);
  });
}

function changeTests({ aws, life }: SharedWindow): void {
  it("leaves a job alone that was started elsewhere meanwhile, and its row says so", async () => {
    const job = waitingJob(aws);
    const row = await rowOf(life, job);
    const { schedule } = job;
    job.schedule = { startsAt: Date.now() - 1000, outcome: "COMPLETED" };
    const before = aws.requests.length;
    const asked = await answeringMessages(CANCEL, async () => {
      await vscode.commands.executeCommand(COMMANDS.cancelJob, row);
    });
    assert.match(asked.at(-1)?.text ?? "", /not waiting any more: its state is “In progress”/);
    assert.deepEqual(operations(aws, before), ["GetJob"]);
    job.schedule = schedule;
    assert.equal((await rowOf(life, job)).job.state, "IN_PROGRESS");
  });

  it("cancels a waiting job, and its row says so", async () => {
    const job = waitingJob(aws);
    const row = await rowOf(life, job);
    const before = aws.requests.length;
    await answeringMessages(CANCEL, async () => {
      await vscode.commands.executeCommand(COMMANDS.cancelJob, row);
    });
    assert.deepEqual(operations(aws, before), ["GetJob", "CancelJob", "GetJob"]);
    assert.equal((await rowOf(life, job)).job.state, "CANCELLED");
    assert.equal(isChangeable(await itemOf(life, job)), false);
  });

  it("starts a waiting job, and its row says so", () =>
    whileWaiting({ aws, life }, async (job) => {
      const row = await rowOf(life, job);
      const before = aws.requests.length;
      const asked = await answeringMessages(START, async () => {
        await vscode.commands.executeCommand(COMMANDS.startJob, row);
      });
      assert.equal(asked.length, 1, "that it is done is told in the status bar alone");
      assert.deepEqual(operations(aws, before), ["GetJob", "StartJob", "GetJob"]);
      assert.equal((await rowOf(life, job)).job.state, "IN_PROGRESS");
    }));
}

/** Those of the first page. */
function newestJobs({ world }: LocalAws): readonly JobPlan[] {
  return world.jobs.slice(0, 200);
}

function jobIn(aws: LocalAws, state: string): JobPlan {
  const job = newestJobs(aws).find(({ schedule }) => stateAt(schedule, Date.now()) === state);
  assert.ok(job, `no job is ${state}`);
  return job;
}

/** One that no time starts. */
function waitingJob(aws: LocalAws): JobPlan {
  const job = newestJobs(aws).find(
    ({ schedule }) => schedule.startsAt === undefined && schedule.endsAt === undefined,
  );
  assert.ok(job, "no job waits");
  return job;
}

/** Runs something while a job that runs waits instead, which no time ends. */
async function whileWaiting(
  { aws, life }: SharedWindow,
  action: (job: JobPlan) => Promise<void>,
): Promise<void> {
  const job = jobIn(aws, "IN_PROGRESS");
  const { schedule } = job;
  job.schedule = { outcome: "COMPLETED" };
  try {
    // One that has seen it run would not believe that it waits.
    await life.startAnew();
    await vscode.commands.executeCommand("dataExchangeJobs.refresh");
    await action(job);
  } finally {
    job.schedule = schedule;
  }
}

/** What was asked about single jobs since then. */
function operations(aws: LocalAws, before: number): readonly (string | undefined)[] {
  return aws.requests
    .slice(before)
    .map(({ operation }) => operation)
    .filter((operation) => /Job$/.test(operation ?? ""));
}

/** The job's row, as the tree has it now. */
async function rowOf({ tree }: ExtensionLife, { id, dataSet, revisions }: JobPlan): Promise<JobNode> {
  const below = async (node: TreeNode | undefined) => (await tree.provider.getChildren(node)) ?? [];
  const dataSets = await below(undefined);
  const dataSetRow = dataSets.find((node) => node.kind === "dataSet" && node.dataSetId === dataSet.id);
  assert.ok(dataSetRow, `no row of ${dataSet.name}`);
  const revisionRow = (await below(dataSetRow)).find(
    (node) => node.kind === "revision" && node.revisionId === revisions[0].id,
  );
  assert.ok(revisionRow, "no row of the revision");
  const row = (await below(revisionRow)).find((node) => node.kind === "job" && node.job.id === id);
  assert.ok(row?.kind === "job", "no row of the job");
  return row;
}

async function itemOf(life: ExtensionLife, job: JobPlan): Promise<vscode.TreeItem> {
  return life.tree.provider.getTreeItem(await rowOf(life, job));
}

function isChangeable({ contextValue }: vscode.TreeItem): boolean {
  return contextValue?.split(" ").includes("changeable") ?? false;
}
