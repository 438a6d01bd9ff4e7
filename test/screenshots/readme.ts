import type { Scene } from "./scene";

/** Less of the editor around it. */
const settings = {
  "window.commandCenter": false,
  "workbench.layoutControl.enabled": false,
  "workbench.statusBar.visible": false,
};

export const readmeScenes: readonly Scene[] = [
  {
    name: "jobs",
    isForReadme: true,
    window: { viewport: { width: 1040, height: 640 }, scale: 1.25, settings },
    async show(stage) {
      await stage.openTree();
      await stage.openFromTree(stage.findJob(({ State }) => State === "ERROR"));
      await stage.moveMouseAway();
      await stage.picture("jobs");
    },
  },
];
