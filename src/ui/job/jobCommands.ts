import type { CommandHandlers } from "../base/commands";
import type { Window } from "../window/window";
import { chooseJob } from "./jobChoice";
import { reveal } from "./revealRow";

/** The commands that show a job. Each works from the palette, before the view was opened. */
export function jobCommands(window: Window) {
  const { panels } = window;
  return {
    openJob: async (node) => {
      const chosen = await chooseJob(window, node);
      if (chosen !== undefined) {
        panels.show(chosen);
      }
    },
    openJobToSide: async (node) => {
      const chosen = await chooseJob(window, node);
      if (chosen !== undefined) {
        panels.showToSide(chosen);
      }
    },
    revealInTree: async () => {
      const chosen = panels.open ?? (await chooseJob(window, undefined));
      await (chosen && reveal(window, chosen));
    },
  } satisfies Partial<CommandHandlers>;
}
