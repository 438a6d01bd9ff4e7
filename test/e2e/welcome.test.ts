import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { writeAwsFiles } from "../host/awsFiles.mjs";
import { startService } from "../service/dataExchangeService";
import { account } from "../service/world/arns";
import { Editor } from "./editor";
import { step } from "./step";
import { waitUntil } from "./waitUntil";
import { WelcomeWorld } from "./welcomeWorld";
import type { Workbench } from "./workbench";

const running: { world?: WelcomeWorld } = {};

before(async () => {
  running.world = await WelcomeWorld.start();
});
afterEach(() => world().service.clearFaults());
after(() => running.world?.stop());

function world(): WelcomeWorld {
  assert.ok(running.world, "the world has started");
  return running.world;
}

/** What stands in the place of the rows. */
function welcome({ page }: Workbench) {
  const content = page.locator(".part.sidebar .welcome-view-content").filter({ visible: true });
  return {
    // A link is a button to assistive technology too.
    button: (name: string) => content.locator(".monaco-button", { hasText: name }),
    link: (name: string) => content.locator(".monaco-link", { hasText: name }),
  };
}

/** Waits for a text that begins so, with that one button and these links. */
async function seeWelcome(workbench: Workbench, beginning: string, button: string, links: readonly string[]) {
  await waitUntil(`the text “${beginning}”`, async () =>
    (await workbench.sidebar.welcome()).startsWith(beginning),
  );
  await welcome(workbench).button(button).waitFor();
  for (const link of links) {
    await welcome(workbench).link(link).waitFor();
  }
  assert.deepEqual(await workbench.sidebar.rows(), []);
}

async function seeJobs({ sidebar }: Workbench, source: string): Promise<void> {
  await sidebar.says(`${source} · ${account} · 20 loaded`);
}

type State = readonly [name: string, visit: (workbench: Workbench) => Promise<void>];

/** One after the other in one window, from one profile to the next. */
const STATES: readonly State[] = [
  [
    "no profile chosen: one can be selected",
    async (workbench) => {
      const beginning =
        "It is not known whose jobs to show: there are AWS profiles, but none is named “default”";
      await seeWelcome(workbench, beginning, "Select AWS Profile…", ["open the AWS config file", "retry"]);
      await welcome(workbench).button("Select AWS Profile…").click();
      await workbench.pick("no-region");
    },
  ],
  [
    "no Region: one can be selected",
    async (workbench) => {
      const beginning = "It is not known which Region to ask: the profile sets none";
      await seeWelcome(workbench, beginning, "Select Region…", ["open the AWS config file", "retry"]);
      await workbench.statusBar(/Profile “no-region” sets no Region/).waitFor();
      await welcome(workbench).button("Select Region…").click();
      await workbench.pick("eu-central-1");
      await seeJobs(workbench, "no-region · eu-central-1");
    },
  ],
  [
    "signed out: Sign In is there",
    async (workbench) => {
      await workbench.chooseProfile("signed-out");
      const beginning = "You are not signed in: the profile gets its credentials from IAM Identity Center";
      await seeWelcome(workbench, beginning, "Sign In", ["retry", "select another profile", "Learn how"]);
      await workbench.statusBar(/Nobody has signed in with profile “signed-out” yet/).waitFor();
    },
  ],
  [
    "session ended: Sign In is there",
    async (workbench) => {
      await workbench.chooseProfile("ended");
      await seeWelcome(workbench, "Your session has ended:", "Sign In", ["retry", "select another profile"]);
    },
  ],
  [
    "credentials not valid: the file with the keys opens",
    async (workbench) => {
      await workbench.chooseProfile("wrong-key");
      const links = ["retry", "select another profile", "Learn how"];
      await seeWelcome(workbench, "AWS does not accept your credentials:", "Open AWS Config File", links);
      await welcome(workbench).button("Open AWS Config File").click();
      await waitUntil("the file with the keys", async () =>
        (await workbench.tabs()).some((tab) => tab.includes("credentials")),
      );
    },
  ],
  [
    "a Region without the service: those that have it are listed, and one can be selected",
    async (workbench) => {
      await workbench.chooseProfile("stockholm");
      await seeWelcome(workbench, "This Region does not have AWS Data Exchange", "Select Region…", ["retry"]);
      assert.match(await workbench.sidebar.welcome(), /us-east-1, .*ap-southeast-2\./);
      await welcome(workbench).button("Select Region…").click();
      assert.ok((await workbench.pickItems()).some((item) => item.startsWith("us-east-1")));
      await workbench.page.keyboard.press("Escape");
    },
  ],
  [
    "denied: the policy that allows it is copied",
    async (workbench) => {
      world().service.addFaults([{ kind: "denied", operation: "ListJobs", times: "always" }]);
      await workbench.chooseProfile("demo");
      const links = ["retry", "select another profile", "Show Log", "Learn how"];
      await seeWelcome(workbench, "You may not list jobs:", "Copy IAM Policy", links);
      assert.match(await workbench.sidebar.welcome(), /dataexchange:ListJobs/);
      await welcome(workbench).button("Copy IAM Policy").click();
      const policy = await workbench.waitForClipboard("the policy", (text) => text.startsWith("{"));
      assert.deepEqual(JSON.parse(policy).Statement, [
        { Effect: "Allow", Action: "dataexchange:ListJobs", Resource: "*" },
      ]);
    },
  ],
  [
    "credentials expired: Retry asks again",
    async (workbench) => {
      world().service.clearFaults();
      world().service.addFaults([{ kind: "expiredCredentials", times: "always" }]);
      await welcome(workbench).link("retry").click();
      const links = ["open the AWS config file", "select another profile", "Show Log"];
      await seeWelcome(workbench, "Your credentials have expired:", "Retry", links);
    },
  ],
  [
    "offline: Retry shows the jobs when AWS can be reached again",
    async (workbench) => {
      world().service.clearFaults();
      world().service.addFaults([{ kind: "reset", times: "always" }]);
      await welcome(workbench).button("Retry").click();
      const links = ["Show Log", "select another Region", "select another profile"];
      await seeWelcome(workbench, "AWS could not be reached:", "Retry", links);
      world().service.clearFaults();
      await welcome(workbench).button("Retry").click();
      await seeJobs(workbench, "demo · us-east-1");
    },
  ],
  [
    "no jobs: another Region can be selected",
    async (workbench) => {
      await workbench.chooseProfile("without-jobs");
      const beginning = "No jobs in this Region in the last 90 days";
      await seeWelcome(workbench, beginning, "Select Region…", ["Refresh", "select another profile"]);
      await welcome(workbench).button("Select Region…").click();
      await workbench.pick("eu-west-1");
      await workbench.statusBar(/without-jobs · eu-west-1/).waitFor();
    },
  ],
];

test("where no jobs can be shown, the view says what happened, why, and what to do", (t) =>
  world().editor.withWindow(t, async (workbench) => {
    await workbench.sidebar.open("Data Exchange Jobs");
    for (const [name, visit] of STATES) {
      await step(t, name, () => visit(workbench));
    }
  }));

test("a malformed line that leaves it open who signs is named, opened and, once mended, forgotten without a click", async (t) => {
  const mend = await world().spoilConfig("[DEFAULT]\nrole_arn sesame");
  await world().editor.withWindow(
    t,
    async (workbench) => {
      const { sidebar, page } = workbench;
      await sidebar.open("Data Exchange Jobs");
      const row = await sidebar.reveal(/^Failed: Line 2 of .*config is malformed/);
      assert.doesNotMatch((await row.getAttribute("aria-label")) ?? "", /sesame/);
      await sidebar.clickInlineAction(row, "Open AWS Config File");
      await page.locator(".part.editor .view-line", { hasText: "sesame" }).waitFor();
      await mend();
      await seeJobs(workbench, "demo · us-east-1");
    },
    { settings: { "dataExchangeJobs.profile": "demo" } },
  );
});

test("what a command is denied is told with the policy that allows it", (t) =>
  world().editor.withWindow(
    t,
    async (workbench) => {
      world().service.addFaults([{ kind: "denied", operation: "GetJob" }]);
      // All windows share it.
      await workbench.writeClipboard("");
      await workbench.runCommand("Data Exchange Jobs: Copy Signed URL");
      await workbench.page.locator(".quick-input-widget").getByText("Pick a Job").waitFor();
      await workbench.enter("");
      const message = workbench.notification(/lacks the permission dataexchange:GetJob/);
      await message.getByRole("button", { name: "Copy IAM Policy" }).click();
      const policy = await workbench.waitForClipboard("the policy", (text) => text.startsWith("{"));
      assert.deepEqual(JSON.parse(policy).Statement, [
        { Effect: "Allow", Action: "dataexchange:GetJob", Resource: "arn:aws:dataexchange:*:*:jobs/*" },
      ]);
    },
    { settings: { "dataExchangeJobs.profile": "demo" } },
  ));

test("without config files one can be begun, and a profile that is added to it is found without a click", async (t) => {
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
  await editor.withWindow(t, async (workbench) => {
    await workbench.sidebar.open("Data Exchange Jobs");
    const links = ["retry", "Learn how"];
    await seeWelcome(workbench, "No AWS profile was found", "Open AWS Config File", links);
    await welcome(workbench).button("Open AWS Config File").click();
    await workbench.page.locator(".part.editor .view-line", { hasText: "[profile company]" }).waitFor();
    await workbench.page.keyboard.press("Control+s");
    await waitUntil("the file to be saved whole", async () => {
      const text = await readFile(join(folder, "config"), "utf8").catch(() => "");
      return text.includes("[sso-session company]");
    });
    const { accessKeyId, secretAccessKey, url } = service;
    const profile = { name: "default", region: "us-east-1", accessKeyId, secretAccessKey };
    await writeAwsFiles(folder, [profile], url);
    await seeJobs(workbench, "default · us-east-1");
  });
});
