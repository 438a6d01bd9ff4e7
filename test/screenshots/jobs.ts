import { JOB_TYPES } from "../../src/core/job/job";
import type { WindowOptions } from "../e2e/editor";
import type { Scene } from "./scene";
import type { Stage } from "./stage";

/** The word of a file name for a name of the API: "export-assets-to-s3". */
function word(name: string): string {
  return name.toLowerCase().replaceAll("_", "-");
}

const LIGHT = "Default Light Modern";
const NARROW = { width: 760, height: 900 };

/** Each type of job, done and failed, is looked at so. */
const panelLooks: ReadonlyMap<string, WindowOptions> = new Map([
  ["dark", {}],
  ["light", { theme: LIGHT }],
  ["dark-narrow", { viewport: NARROW }],
  ["light-narrow", { theme: LIGHT, viewport: NARROW }],
]);

export const jobScenes: readonly Scene[] = [
  {
    name: "type",
    async show(stage) {
      await stage.loadAll();
      const types = new Set(stage.service.world.jobs.map(({ type }) => type));
      for (const type of types) {
        await stage.openFromPalette(stage.findJob((job) => job.Type === type && job.State !== "ERROR"));
        await stage.picture(`type-${word(type)}`);
      }
    },
  },
  ...[...panelLooks].map(([name, window]) => ({
    name: `panel-${name}`,
    window,
    async show(stage: Stage) {
      await stage.loadAll();
      for (const type of JOB_TYPES) {
        for (const state of ["COMPLETED", "ERROR"]) {
          await stage.openFromPalette(stage.findJob((job) => job.Type === type && job.State === state));
          await stage.picture(`panel-${name}-${word(type)}-${word(state)}`);
        }
      }
    },
  })),
  {
    name: "state",
    async show(stage) {
      await stage.loadAll();
      const states = new Set(stage.service.world.jobs.map((plan) => stage.tell(plan).State));
      for (const state of states) {
        await stage.openFromPalette(stage.findJob(({ State }) => State === state));
        await stage.picture(`state-${word(state)}`);
      }
    },
  },
  {
    name: "error",
    async show(stage) {
      await stage.loadAll();
      const codes = new Set(
        stage.service.world.jobs.flatMap((plan) => (stage.tell(plan).Errors ?? []).map(({ Code }) => Code)),
      );
      for (const code of codes) {
        const isSuch = ({ Errors = [] }: { Errors?: { Code?: unknown }[] }) =>
          Errors.some(({ Code }) => Code === code);
        await stage.openFromPalette(stage.findJob(isSuch));
        await stage.picture(`error-${word(String(code))}`);
      }
    },
  },
];
