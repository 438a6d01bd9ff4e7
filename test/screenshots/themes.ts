import type { Scene } from "./scene";
import type { Stage } from "./stage";

const themes = {
  dark: "Default Dark Modern",
  light: "Default Light Modern",
  "contrast-dark": "Default High Contrast",
  "contrast-light": "Default High Contrast Light",
};

/** The tree with jobs in many states, and the newest failed job in the panel. */
async function showFailedJob(stage: Stage): Promise<void> {
  await stage.openTree();
  await stage.openFromTree(stage.findJob(({ State }) => State === "ERROR"));
}

function failedJobScene(name: string, window: Scene["window"] & object, width?: number): Scene {
  return {
    name,
    window,
    async show(stage) {
      await showFailedJob(stage);
      await (width === undefined ? undefined : stage.workbench.sidebar.resize(width));
      await stage.picture(name);
    },
  };
}

export const themeScenes: readonly Scene[] = [
  ...Object.entries(themes).map(([name, theme]) => failedJobScene(`theme-${name}`, { theme })),
  failedJobScene("narrow-sidebar", {}, 170),
  // The activity bar takes 48 pixels, borders a few.
  failedJobScene("narrow-panel", { viewport: { width: 712, height: 800 } }, 255),
  failedJobScene("zoom-200", { viewport: { width: 960, height: 540 }, scale: 2 }),
  failedJobScene("reduced-motion", { reducedMotion: "reduce" }),
];
