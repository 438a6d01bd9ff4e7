import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { writeAwsFiles } from "../host/awsFiles.mjs";
import { startService } from "../service/dataExchangeService";
import { Editor } from "./editor";
import { waitUntil } from "./waitUntil";

test("without config files the view says so, and Refresh finds a profile that was added", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "no-aws-files-"));
  t.after(() => rm(folder, { recursive: true }));
  const service = await startService({ jobs: 20 });
  t.after(() => service.close());
  const editor = await Editor.start({
    env: {
      AWS_CONFIG_FILE: join(folder, "config"),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
    },
  });
  t.after(() => editor.stop());
  await editor.withWindow(t, async ({ sidebar, page }) => {
    await sidebar.open("Data Exchange Jobs");
    await waitUntil("the welcome text", async () =>
      (await sidebar.welcome()).includes("No AWS profiles found"),
    );
    const { accessKeyId, secretAccessKey, url } = service;
    const profile = { name: "default", region: "us-east-1", accessKeyId, secretAccessKey };
    await writeAwsFiles(folder, [profile], url);
    await page
      .locator(".part.sidebar .welcome-view-content")
      .getByRole("button", { name: "Refresh" })
      .click();
    await page.getByText("default · us-east-1 · 20 loaded").filter({ visible: true }).waitFor();
  });
});

test("an account without jobs says so, and names the way to another Region", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "aws-files-"));
  t.after(() => rm(folder, { recursive: true }));
  const service = await startService({ jobs: 0 });
  t.after(() => service.close());
  const { accessKeyId, secretAccessKey, url } = service;
  const profile = { name: "default", region: "us-east-1", accessKeyId, secretAccessKey };
  const editor = await Editor.start({ env: await writeAwsFiles(folder, [profile], url) });
  t.after(() => editor.stop());
  await editor.withWindow(t, async ({ sidebar, page }) => {
    await sidebar.open("Data Exchange Jobs");
    await waitUntil("the welcome text", async () =>
      (await sidebar.welcome()).includes("No jobs in this Region in the last 90 days"),
    );
    await page
      .locator(".part.sidebar .welcome-view-content")
      .getByRole("button", { name: "Select Region…" })
      .waitFor();
  });
});
