import type { Scene } from "./scene";

/** A quick pick that a command of the palette opens. */
function pickerScene(name: string, command: string): Scene {
  return {
    name,
    async show(stage) {
      await stage.openTree();
      await stage.workbench.runCommand(`Data Exchange Jobs: ${command}`);
      await stage.workbench.page
        .locator(".quick-input-title")
        .getByText(/Select|Pick/)
        .waitFor();
      await stage.workbench.pickItems();
      await stage.picture(name);
    },
  };
}

export const actionScenes: readonly Scene[] = [
  pickerScene("picker-profile", "Select AWS Profile"),
  pickerScene("picker-region", "Select Region"),
  pickerScene("picker-job", "Copy ARN"),
  {
    name: "loading",
    faults: [{ kind: "stall", operation: "ListJobs", milliseconds: 10_000 }],
    async show(stage) {
      await stage.openView();
      await stage.workbench.sidebar.row("Loading…").waitFor();
      await stage.picture("loading");
    },
  },
  {
    name: "filter",
    async show(stage) {
      const { page, sidebar } = stage.workbench;
      const pick = page.locator(".quick-input-widget");
      await stage.openTree();
      await stage.workbench.runCommand("Data Exchange Jobs: Filter Jobs");
      await pick
        .getByRole("checkbox", { name: /^Error/ })
        .first()
        .click();
      await stage.picture("filter-picker");
      await page.keyboard.press("Enter");
      await sidebar.says(/ loaded match · Error$/);
      await stage.picture("filter");
    },
  },
  {
    name: "groups",
    async show(stage) {
      const { sidebar, page } = stage.workbench;
      await stage.loadAll();
      for (const [grouping, first] of [
        ["State", /^Error, /],
        ["Type", /^Import assets from S3, /],
        ["Day", /day, .* loaded$/],
        ["None", / job \w+, data set /],
      ] as const) {
        await stage.workbench.runCommand("Data Exchange Jobs: Group Jobs By");
        await page.locator(".quick-input-title").getByText("Group Jobs By").waitFor();
        await stage.picture(`groups-picker-${grouping.toLowerCase()}`);
        await stage.workbench.pick(grouping);
        const row = sidebar.row(first);
        await row.waitFor();
        await (grouping === "None" ? undefined : sidebar.expand(row));
        await stage.moveMouseAway();
        await stage.picture(`groups-${grouping.toLowerCase()}`);
      }
    },
  },
  {
    name: "connections",
    window: {
      settings: {
        "dataExchangeJobs.connections": [
          { profile: "demo", region: "eu-west-1" },
          { profile: "without-jobs", region: "us-east-1" },
          { profile: "wrong-key", region: "us-west-2" },
        ],
      },
    },
    async show(stage) {
      const { sidebar } = stage.workbench;
      await stage.openView();
      for (const name of ["wrong-key · us-west-2", "without-jobs · us-east-1"]) {
        await sidebar.expand(sidebar.row(new RegExp(`^${name}`)));
      }
      await sidebar.row(/^Failed: wrong-key/).waitFor();
      await sidebar.row(/^Data set/).waitFor();
      await stage.picture("connections");
    },
  },
  {
    name: "tree-menu",
    async show(stage) {
      const { page } = stage.workbench;
      await stage.openTree();
      const row = await stage.reveal(stage.findJob(({ State }) => State === "ERROR"));
      await row.hover();
      await page.locator(".workbench-hover-container").last().waitFor();
      await stage.picture("tree-hover");
      await row.click({ button: "right" });
      await page.getByRole("menuitem", { name: "Copy ARN" }).waitFor();
      await stage.picture("tree-menu");
    },
  },
  {
    name: "change",
    allowsChanges: true,
    async show(stage) {
      const { page, panel } = stage.workbench;
      await stage.openTree();
      const waiting = stage.findJob(({ State }) => State === "WAITING");
      await stage.openFromTree(waiting);
      await stage.moveMouseAway();
      await stage.picture("change-panel");
      for (const action of ["Start", "Cancel"]) {
        await panel.getByRole("button", { name: `${action} Job…` }).click();
        await page.locator(".monaco-dialog-box").waitFor();
        await stage.picture(`change-${action.toLowerCase()}`);
        await page.locator(".monaco-dialog-box").getByRole("button", { name: "Leave It Waiting" }).click();
      }
    },
  },
  {
    name: "related",
    async show(stage) {
      const { workbench } = stage;
      await stage.openTree();
      await stage.openFromTree(stage.findJob((job) => job.Type === "EXPORT_ASSETS_TO_S3"));
      await workbench.runCommand("Data Exchange Jobs: Open Related");
      await workbench.page.locator(".quick-input-title").getByText("Open Related").waitFor();
      await stage.picture("related");
    },
  },
  {
    name: "signed-url",
    async show(stage) {
      const { workbench } = stage;
      await stage.openTree();
      await stage.openFromPalette(stage.findJob((_, { flourish }) => flourish.freshUrl === true));
      await workbench.runCommand("Data Exchange Jobs: Copy Signed URL");
      await workbench.notification("Signed URL copied.").waitFor();
      await stage.picture("signed-url");
    },
  },
];
