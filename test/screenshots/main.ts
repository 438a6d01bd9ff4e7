import { join } from "node:path";
import { parseArgs } from "node:util";
import { WelcomeWorld } from "../e2e/welcomeWorld";
import { errorText, say } from "../host/command.mjs";
import { interruption } from "../host/interruption.mjs";
import { stopDescendants } from "../host/processTree.mjs";
import { projectRoot } from "../host/project.mjs";
import { packageExtension } from "../host/vsix.mjs";
import { actionScenes } from "./actions";
import { drawIcon } from "./icon";
import { jobScenes } from "./jobs";
import { readmeScenes } from "./readme";
import type { Scene } from "./scene";
import { Stage } from "./stage";
import { stateScenes } from "./states";
import { themeScenes } from "./themes";

const scenes = [...themeScenes, ...jobScenes, ...stateScenes, ...actionScenes, ...readmeScenes];

/** Two pages of the account's jobs. */
const JOBS = 340;

/** `--readme` for what is committed alone, the README's picture and the icon; `--only PATTERN` for the scenes whose name fits. */
function chosenScenes(): { readonly isForReadme: boolean; readonly chosen: readonly Scene[] } {
  const { values } = parseArgs({
    options: { readme: { type: "boolean", default: false }, only: { type: "string", default: "" } },
  });
  const only = new RegExp(values.only);
  const isForReadme = values.readme;
  const chosen = scenes.filter(
    (scene) => (scene.isForReadme ?? false) === isForReadme && only.test(scene.name),
  );
  if (chosen.length === 0) {
    throw new Error(`No scene has such a name. There are: ${scenes.map(({ name }) => name).join(", ")}.`);
  }
  return { isForReadme, chosen };
}

/** Gives what to tell at the end. A scene that fails leaves the others theirs. */
async function takePictures(): Promise<string> {
  const { isForReadme, chosen } = chosenScenes();
  const folder = join(projectRoot, ...(isForReadme ? ["docs"] : ["test-results", "screenshots"]));
  await (isForReadme ? drawIcon() : undefined);
  await packageExtension();
  const failed: string[] = [];
  for (const allowsChanges of [false, true]) {
    const scenes = chosen.filter((scene) => (scene.allowsChanges ?? false) === allowsChanges);
    failed.push(...(await playAll(scenes, allowsChanges, folder)));
  }
  if (failed.length > 0) {
    throw new Error(`Failed: ${failed.join(", ")}`);
  }
  return `Pictures: ${folder}`;
}

/** The names of those that failed. A setting of the machine is one of a whole world. */
async function playAll(
  scenes: readonly Scene[],
  allowsChanges: boolean,
  folder: string,
): Promise<readonly string[]> {
  if (scenes.length === 0) {
    return [];
  }
  const world = await WelcomeWorld.start(JOBS, { "dataExchangeJobs.allowChanges": allowsChanges });
  const failed: string[] = [];
  try {
    for (const scene of scenes) {
      say(scene.name);
      await play(scene, world, folder).catch((error: unknown) => {
        say(errorText(error));
        failed.push(scene.name);
      });
    }
  } finally {
    await world.stop();
  }
  return failed;
}

async function play(scene: Scene, world: WelcomeWorld, folder: string): Promise<void> {
  const { profile = "demo", faults = [], window = {}, spoil } = scene;
  const settings = profile === null ? {} : { "dataExchangeJobs.profile": profile };
  const mend = await spoil?.(world);
  world.service.addFaults(faults);
  try {
    await world.editor.withWindow(
      { name: scene.name, diagnostic: say },
      (workbench) => scene.show(new Stage(workbench, world.service, folder)),
      { ...window, settings: { ...settings, ...window.settings } },
    );
  } finally {
    world.service.clearFaults();
    await mend?.();
  }
}

async function endWhenInterrupted(): Promise<never> {
  await interruption();
  await stopDescendants(process.pid);
  return process.exit(130);
}

Promise.race([takePictures(), endWhenInterrupted()]).then(
  (told) => {
    say(told);
    process.exit(0);
  },
  (error: unknown) => {
    say(errorText(error));
    process.exit(1);
  },
);
