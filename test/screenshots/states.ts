import type { Fault } from "../service/faults";
import type { Scene } from "./scene";

/** A view without data sets: the text that says why. */
function welcomeScene(name: string, setting: Omit<Scene, "name" | "show">): Scene {
  return {
    name,
    ...setting,
    async show(stage) {
      await stage.openView();
      await stage.workbench.page.locator(".part.sidebar .welcome-view-content:visible").waitFor();
      await stage.picture(name);
    },
  };
}

/** A row that says what failed, with its hover. */
function failureScene(name: string, setting: Omit<Scene, "name" | "show">): Scene {
  return {
    name,
    ...setting,
    async show(stage) {
      await stage.openView();
      const row = await stage.workbench.sidebar.reveal(/^Failed: /);
      await row.hover();
      await stage.workbench.page.locator(".workbench-hover-container").last().waitFor();
      await stage.picture(name);
    },
  };
}

const always = (kind: Fault["kind"]): readonly Fault[] => [{ kind, operation: "ListJobs", times: "always" }];

export const stateScenes: readonly Scene[] = [
  welcomeScene("welcome-no-profiles", { profile: null, spoil: (world) => world.hideProfiles() }),
  welcomeScene("welcome-no-profile-chosen", { profile: null }),
  welcomeScene("welcome-no-region", { profile: "no-region" }),
  welcomeScene("welcome-signed-out", { profile: "signed-out" }),
  welcomeScene("welcome-session-expired", { profile: "ended" }),
  welcomeScene("welcome-credentials-expired", { faults: always("expiredCredentials") }),
  welcomeScene("welcome-credentials-invalid", { profile: "wrong-key" }),
  welcomeScene("welcome-access-denied", { faults: always("denied") }),
  welcomeScene("welcome-region-without-service", { profile: "stockholm" }),
  welcomeScene("welcome-offline", { faults: always("reset") }),
  welcomeScene("welcome-empty", { profile: "without-jobs" }),
  failureScene("failure-not-json", { faults: always("html") }),
  failureScene("failure-malformed-config", {
    spoil: (world) => world.spoilConfig("[DEFAULT]\nrole_arn sesame"),
  }),
  {
    name: "failure-next-page",
    async show(stage) {
      const { sidebar } = stage.workbench;
      await stage.openTree();
      stage.service.addFaults(always("serverError"));
      await (await sidebar.reveal(/^Load More Jobs/)).click();
      await sidebar.reveal(/^Failed: /);
      await stage.picture("failure-next-page");
    },
  },
  {
    name: "session-ended",
    async show(stage) {
      const { sidebar } = stage.workbench;
      await stage.openTree();
      stage.service.addFaults(always("expiredCredentials"));
      await sidebar.clickTitleAction("Refresh");
      await sidebar.row(/^Failed: /).waitFor();
      await stage.moveMouseAway();
      await stage.picture("session-ended");
    },
  },
  {
    name: "failure-refresh",
    async show(stage) {
      const { sidebar } = stage.workbench;
      await stage.openTree();
      stage.service.addFaults(always("denied"));
      await sidebar.clickTitleAction("Refresh");
      await sidebar.row(/^Failed: /).waitFor();
      await stage.moveMouseAway();
      await stage.picture("failure-refresh");
    },
  },
];
