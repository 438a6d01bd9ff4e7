import type { Scene } from "./scene";

/** The word of a file name for a name of the API: "export-assets-to-s3". */
function word(name: string): string {
  return name.toLowerCase().replaceAll("_", "-");
}

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
