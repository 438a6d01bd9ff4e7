import assert from "node:assert/strict";
import { test } from "node:test";
import type { MessageOptions } from "vscode";
import { type Connection, connectionOf, fileConnection } from "../../../../src/core/connection/connection";
import type { ConnectedJob } from "../../../../src/core/connection/jobRef";
import { failureOf } from "../../../../src/core/failure/failure";
import type { Job, JobChange } from "../../../../src/core/job/job";
import { changeJob } from "../../../../src/ui/job/changeCommands";
import { settled } from "../../world/deferredList";
import { editorWith, workAtOnce } from "../../world/editor";
import { aJob } from "../../world/jobBuilder";
import { windowOver } from "../../world/windowOver";

const first = connectionOf({ profile: "first", region: "us-east-1" });
const waiting = aJob(1, { state: "WAITING" });

interface Message {
  readonly text: string;
  readonly modal: boolean;
}

/** The window over the first profile with the waiting job; every question is answered with its first button. */
async function changing(
  setting: { value: unknown },
  { connection = first, job = waiting }: { connection?: Connection; job?: Job } = {},
) {
  const told: Message[] = [];
  const answer = async (text: string, options: MessageOptions = {}, ...buttons: readonly string[]) => {
    const modal = options.modal === true;
    told.push({ text, modal });
    return modal ? buttons[0] : undefined;
  };
  const statusBar: string[] = [];
  editorWith({
    workspace: { getConfiguration: () => ({ get: () => setting.value }) },
    window: {
      showInformationMessage: answer,
      showWarningMessage: answer,
      setStatusBarMessage: (text: string) => {
        statusBar.push(text);
        return {};
      },
      withProgress: workAtOnce,
    },
  });
  const window = windowOver();
  await window.open([waiting]);
  const taken: unknown[] = [];
  const panels = { take: (...args: unknown[]) => taken.push(args) };
  const parts = { ...window, panels } as unknown as Parameters<typeof changeJob>[0];
  const run = (what: JobChange, open: ConnectedJob = { job, connection }) => changeJob(parts, what, open);
  return { ...window, run, told, statusBar, taken };
}

for (const value of [false, undefined, "true", 1, null]) {
  test(`with the setting ${JSON.stringify(value)} a panel's button does nothing but say so`, async () => {
    const { run, told, asked, sent } = await changing({ value });
    await run("start");
    assert.deepEqual(
      told.map(({ modal }) => modal),
      [false],
    );
    assert.match(told[0]?.text ?? "", /turned off/);
    assert.deepEqual([asked.length, sent.length], [0, 0]);
  });
}

test("a job of a file is refused before anybody is asked", async () => {
  const { run, told, asked } = await changing({ value: true }, { connection: fileConnection("/jobs.json") });
  await assert.rejects(run("cancel"), (error) => {
    assert.deepEqual(failureOf(error), {
      ...{ kind: "jobsFile", path: "/jobs.json" },
      fault: { kind: "change" },
    });
    return true;
  });
  assert.deepEqual([told, asked], [[], []]);
});

test("a job that is known not to wait is told at once", async () => {
  const { run, told, asked } = await changing({ value: true }, { job: aJob(1) });
  await run("start");
  assert.match(told[0]?.text ?? "", /not waiting any more/);
  assert.equal(asked.length, 0);
});

test("a setting that is turned off while the question stands is heeded", async () => {
  const setting = { value: true };
  const { run, told, asked, sent } = await changing(setting);
  const ended = run("start");
  await settled();
  setting.value = false;
  await asked[0]?.answer(waiting);
  await ended;
  assert.equal(sent.length, 0);
  assert.deepEqual(
    told.map(({ modal }) => modal),
    [true, false],
  );
});

test("what was done is said in the status bar alone, and shown in the job's panel", async () => {
  const { run, told, statusBar, taken, asked, sent } = await changing({ value: true });
  const ended = run("start");
  await settled();
  await asked[0]?.answer(waiting);
  await sent[0]?.answer();
  const running = aJob(1, { state: "IN_PROGRESS", updatedAt: 9000 });
  await asked[1]?.answer(running);
  await ended;
  assert.equal(told.length, 1);
  assert.deepEqual(statusBar, ["Job started"]);
  assert.deepEqual(
    taken.map((args) => Array.isArray(args) && args[1]),
    [running],
  );
});

test("a job of no account is told, and shown in no panel", async () => {
  const { run, told, taken, asked, sent } = await changing({ value: true });
  const ended = run("start");
  await settled();
  await asked[0]?.answer({ ...waiting, arn: "arn:aws:dataexchange:us-east-1::jobs/job1" });
  await ended;
  assert.match(told[1]?.text ?? "", /another account/);
  assert.deepEqual([taken, sent.length], [[], 0]);
});
