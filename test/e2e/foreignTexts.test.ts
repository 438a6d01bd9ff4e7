import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { writeAwsFiles } from "../host/awsFiles.mjs";
import { Editor } from "./editor";
import { FAILED_JOB, HOSTILE, SEEN, startHostileAws, WAITING_JOB } from "./hostileAws";
import { step } from "./step";
import { waitUntil } from "./waitUntil";
import type { Workbench } from "./workbench";

const PREFIX = "Data Exchange Jobs";
/** Has the form of one, and AWS refuses it. */
const TOKEN = btoa('{"NextToken": "t1"}');

/** An editor beside that AWS, and two profiles; in the place of its Region one has a hostile text. */
async function startWorld(t: Parameters<typeof step>[0]): Promise<Editor> {
  const aws = await startHostileAws(t);
  const folder = await mkdtemp(join(tmpdir(), "aws-files-"));
  const keys = { accessKeyId: "AKIDOFTHETEST0000000", secretAccessKey: "of-the-test" };
  const profiles = [
    { name: "demo", region: "us-east-1", ...keys },
    { name: "odd", region: HOSTILE, ...keys },
  ];
  const env = await writeAwsFiles(folder, profiles, aws.url);
  const editor = await Editor.start({ env, machineSettings: { "dataExchangeJobs.allowChanges": true } });
  t.after(async () => {
    await editor.stop();
    await rm(folder, { recursive: true });
  });
  return editor;
}

/** Sees the text in a place, and nowhere in the window a link or an icon that was made of it. */
async function seePlain({ page }: Workbench, place: Locator): Promise<void> {
  await place.filter({ hasText: SEEN }).filter({ visible: true }).first().waitFor();
  const links = page.locator("a[href], a[data-href]").filter({ visible: true });
  assert.deepEqual(await links.evaluateAll((found) => found.map(({ outerHTML }) => outerHTML)), []);
  assert.equal(await page.locator(".codicon-flame").count(), 0);
}

/** Moves the mouse over something until its hover stands there: one that was painted again meanwhile has lost it. */
async function seePlainHover(workbench: Workbench, over: Locator): Promise<void> {
  const { page } = workbench;
  const hover = page.locator(".monaco-hover").filter({ hasText: SEEN });
  await waitUntil("the hover", async () => {
    await page.mouse.move(0, 0);
    await over.hover();
    const seen = hover.filter({ visible: true }).first().waitFor({ timeout: 5000 });
    return seen.then(() => true, isTimeout);
  });
  await seePlain(workbench, hover);
  await page.mouse.move(0, 0);
}

function isTimeout(error: unknown): false {
  if (error instanceof Error && error.name === "TimeoutError") {
    return false;
  }
  throw error;
}

test("texts of AWS, of providers and of folders are plain text in all that the editor shows", async (t) => {
  const editor = await startWorld(t);
  const window = await editor.open(t, { folderSettings: { "dataExchangeJobs.profile": HOSTILE } });
  t.after(() => window.close());
  await window.use(t, async (workbench) => {
    const { sidebar, page } = workbench;
    const input = page.locator(".quick-input-widget");
    const notifications = page.locator(".notifications-toasts .notification-list-item");

    await step(t, "a profile that a folder names, in the status bar, a row and their hovers", async () => {
      await sidebar.open(PREFIX);
      const row = sidebar.row(/^Failed: /);
      await row.waitFor();
      await seePlainHover(workbench, row);
      const item = page.locator(".part.statusbar .statusbar-item").filter({ hasText: SEEN }).first();
      await seePlain(workbench, item);
      await seePlainHover(workbench, item);
    });

    await step(t, "the Region of a profile in a list", async () => {
      await workbench.runCommand(`${PREFIX}: Select AWS Profile`);
      await seePlain(workbench, input.locator(".monaco-list-row"));
      await workbench.pick("demo");
    });

    await step(t, "the name of a data set and the error of a job, in rows and hovers", async () => {
      const dataSet = await sidebar.reveal(/^Data set .*ID d1$/);
      await seePlainHover(workbench, dataSet);
      await sidebar.expand(dataSet);
      await sidebar.expand(await sidebar.reveal(/^Revision /));
      await seePlainHover(workbench, await sidebar.reveal(new RegExp(`job ${FAILED_JOB}$`)));
    });

    await step(t, "the name of a data set in a question, and what AWS answers in a message", async () => {
      const row = await sidebar.reveal(new RegExp(`job ${WAITING_JOB}$`));
      await sidebar.chooseFromMenu(row, "Start Job…");
      const question = page.getByRole("dialog").filter({ hasText: "Start this job?" });
      await seePlain(workbench, question);
      await question.getByRole("button", { name: "Start This Job" }).click();
      await seePlain(workbench, notifications);
    });

    await step(t, "types and states in a list, and a filter above the rows", async () => {
      await workbench.runCommand("Notifications: Clear All Notifications");
      await workbench.runCommand(`${PREFIX}: Filter Jobs`);
      await seePlain(workbench, input.locator(".monaco-list-row"));
      await workbench.enter(HOSTILE);
      await seePlain(workbench, page.locator(".part.sidebar .tree-explorer-viewlet-tree-view .message"));
      await workbench.runCommand(`${PREFIX}: Clear Filter`);
    });

    await step(t, "the id and the type of a job in a message and a title", async () => {
      await sidebar.expand(await sidebar.reveal(/^Data set not named, /));
      await (await sidebar.reveal(/, Unknown type /)).click();
      await seePlain(workbench, page.locator(".part.editor").getByRole("tab"));
      await workbench.runCommand(`${PREFIX}: Open Related`);
      await seePlain(workbench, notifications);
    });

    await step(t, "what AWS says of a token", async () => {
      await workbench.runCommand("Notifications: Clear All Notifications");
      await workbench.ask(`${PREFIX}: Load from Starting Token`, (timeout) =>
        workbench.enter(TOKEN, timeout),
      );
      await seePlain(workbench, notifications.filter({ hasText: "AWS refused the starting token" }));
    });
  });
});
