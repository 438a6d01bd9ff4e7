import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { account } from "../service/world/arns";
import { tellJob } from "../service/world/tellJob";
import { step } from "./step";
import { SECRETS, TrustWorld } from "./trustWorld";
import { waitUntil } from "./waitUntil";
import type { Workbench } from "./workbench";

const running: { world?: TrustWorld } = {};

before(async () => {
  running.world = await TrustWorld.start();
});
after(() => running.world?.stop());

function world(): TrustWorld {
  assert.ok(running.world, "the world has started");
  return running.world;
}

const SIGN_IN = "aws sso login --profile default\n";

/** Waits until that many sign-ins were run; gives all that was run so far. */
async function seeSignIns(times: number): Promise<readonly string[]> {
  return waitUntil("the AWS CLI to be run", async () => {
    const run = await world().run();
    return run.filter((line) => line === SIGN_IN).length === times && run;
  });
}

async function seeNothingOfTheFolder(workbench: Workbench): Promise<void> {
  const { sidebar } = workbench;
  await sidebar.open("Data Exchange Jobs");
  await waitUntil("the text of who is signed out", async () =>
    (await sidebar.welcome()).startsWith("You are not signed in"),
  );
  await workbench.runCommand("Data Exchange Jobs: Refresh");
  await workbench.runCommand("Data Exchange Jobs: Sign In");
  // VS Code asks before it opens any terminal, and in a remote window opens it all the same.
  await workbench.page.locator(".monaco-dialog-box").getByRole("button", { name: "Cancel" }).click();
  assert.deepEqual(await seeSignIns(1), [SIGN_IN]);
  // Nobody asked for them: the session was seen, or the program's end.
  await sidebar.says(`default · us-east-1 · ${account} · 200 loaded`);
  assert.deepEqual(world().sentElsewhere, []);
}

async function seeProfileAndRegionOfTheFolder(workbench: Workbench): Promise<void> {
  const { page, sidebar } = workbench;
  await workbench.runCommand("Workspaces: Manage Workspace Trust");
  await page.locator(".workspace-trust-editor .monaco-button", { hasText: "Trust" }).first().click();
  await sidebar.says(`of-the-folder · eu-west-1 · ${account} · 200 loaded`);
  await workbench.runCommand("View: Close All Editors");
  await workbench.chooseProfile("default");
  await sidebar.says(`default · eu-west-1 · ${account} · 200 loaded`);
  await workbench.runCommand("Data Exchange Jobs: Sign In");
  const run = await seeSignIns(2);
  const others = new Set(run.filter((line) => line !== SIGN_IN));
  assert.deepEqual([...others], ["the folder's process \n"]);
  assert.deepEqual(world().sentElsewhere, []);
}

/** What comes by in a day's work, and may be told in a log without a secret. */
async function useAll(workbench: Workbench): Promise<string> {
  const { sidebar, panel } = workbench;
  const { service } = world();
  await sidebar.expand(sidebar.row(/^Data set /));
  await sidebar.expand(sidebar.row(/^Revision /));
  await sidebar.row(/ job \w+$/).click();
  await panel.getByText("Summary").first().waitFor();
  await workbench.runCommand("Data Exchange Jobs: Load All Jobs");
  await sidebar.says(`default · eu-west-1 · ${account} · ${service.world.jobs.length} loaded`);
  const url = await copySignedUrl(workbench);
  await seeSessionEnd(workbench);
  await workbench.chooseProfile("failing");
  await sidebar.row(/^Failed: The program that profile “failing” gets its credentials from /).waitFor();
  await workbench.chooseProfile("guarded");
  await workbench.page.locator(".quick-input-widget").getByText("MFA Code: Profile “guarded”").waitFor();
  await workbench.enter(SECRETS.mfaCode);
  await sidebar.row(/^Failed: AWS did not accept the code of the MFA device /).waitFor();
  return url;
}

async function copySignedUrl(workbench: Workbench): Promise<string> {
  await workbench.writeClipboard("");
  await workbench.runCommand("Data Exchange Jobs: Copy Signed URL");
  await workbench.page.locator(".quick-input-widget").getByText("Pick a Job").waitFor();
  await workbench.enter("");
  const url = await workbench.waitForClipboard("the URL", (text) => text.startsWith("https:"));
  await workbench.notification("Signed URL copied").waitFor();
  await workbench.runCommand("Notifications: Clear All Notifications");
  await waitUntil("no message", async () => (await workbench.notifications()).length === 0);
  return url;
}

/** One quiet state: in the view, above the rows, and in the status bar. */
async function seeSessionEnd(workbench: Workbench): Promise<void> {
  const { sidebar, page } = workbench;
  world().service.addFaults([{ kind: "expiredCredentials", times: "always" }]);
  await workbench.runCommand("Data Exchange Jobs: Refresh");
  await sidebar.says(/ · Session has ended · Showing data from /);
  const item = page.locator(".part.statusbar .statusbar-item.error-kind");
  await item.getByRole("button", { name: "default · eu-west-1" }).waitFor();
  const row = sidebar.row(
    /^Failed: The session of profile “default” has ended: .* Press Enter to sign in\.$/,
  );
  assert.deepEqual(await workbench.notifications(), []);
  world().service.clearFaults();
  await row.click();
  await sidebar.says(/^default · eu-west-1 · \d+ · \d+ loaded$/);
  await item.waitFor({ state: "detached" });
}

/** Every secret that was there to be logged, by what it is. */
function secretsOf(signedUrl: string): Readonly<Record<string, readonly string[]>> {
  const { service } = world();
  const details = JSON.stringify(
    service.world.jobs.map((plan) => tellJob(plan, "eu-west-1", Date.now()).Details),
  );
  const found = (pattern: RegExp) => [
    ...new Set([...details.matchAll(pattern)].map(([, secret = ""]) => secret)),
  ];
  return {
    "the secret access key": [service.secretAccessKey],
    "the session token": [SECRETS.sessionToken],
    "the token of the sign-in": [SECRETS.ssoToken],
    "what stands on a command line": [SECRETS.commandLine],
    "the signature of the copied URL": [new URL(signedUrl).searchParams.get("X-Amz-Signature") ?? ""],
    "a signature": found(/X-Amz-Signature=(\w+)/g),
    "an API key": found(/"ApiKey":"([^"]+)"/g),
    "the code of an MFA device": [SECRETS.mfaCode],
  };
}

async function seeNoSecret(signedUrl: string): Promise<void> {
  const logs = await world().editor.readLogs();
  const own =
    [...logs].find(([path]) => /data-exchange-jobs.*Data Exchange Jobs\.log$/.test(path))?.[1] ?? "";
  assert.match(own, /\[debug\] ListJobs, HTTP 200, \d+ ms, request [\w-]+\n/);
  assert.match(own, /ListJobs \(token of \d+ characters\), HTTP 200/);
  assert.match(own, /\(credential_process\) ended with an error/);
  // At this level VS Code itself logs the addresses of requests.
  const tokens = world().service.requests.flatMap(({ query }) => query["nextToken"] ?? []);
  assert.ok(tokens.length > 0 && tokens.every((token) => !own.includes(token)));
  for (const [what, secrets] of Object.entries(secretsOf(signedUrl))) {
    assert.ok(secrets.length > 0 && secrets.every((secret) => secret.length > 5), `there is ${what}`);
    const places = [...logs].filter(([, text]) => secrets.some((secret) => text.includes(secret)));
    assert.deepEqual(
      places.map(([path]) => path),
      [],
      what,
    );
  }
}

test("a folder's settings, and the log, in one window that begins in Restricted Mode", (t) =>
  world().editor.withWindow(
    t,
    async (workbench) => {
      const seen: { url?: string } = {};
      await step(t, "a folder that is not trusted decides nothing about who signs and where it goes", () =>
        seeNothingOfTheFolder(workbench),
      );
      await step(t, "once trusted it decides profile and Region, and neither endpoint nor program", () =>
        seeProfileAndRegionOfTheFolder(workbench),
      );
      await step(t, "a session that ends is one quiet state, and signing in goes on from there", async () => {
        seen.url = await useAll(workbench);
      });
      await step(t, "the log of it all, at the level Trace, tells every request and no secret", () =>
        seeNoSecret(seen.url ?? ""),
      );
    },
    { folderSettings: world().folderSettings },
  ));
