import type { ConnectedJob } from "../../core/connection/jobRef";
import type { CommandHandler, CommandHandlers } from "../base/commands";
import type { Window } from "../window/window";
import { chooseJob } from "./jobChoice";
import { reveal } from "./revealRow";

/** The commands that show a job. Each works from the palette, before the view was opened. */
export function jobCommands(window: Window) {
  const { panels } = window;
  const showing =
    (show: (chosen: ConnectedJob) => void): CommandHandler =>
    async (node) => {
      const chosen = await chooseJob(window, node);
      if (chosen !== undefined) {
        show(chosen);
      }
    };
  return {
    openJob: showing((chosen) => panels.show(chosen)),
    openJobToSide: showing((chosen) => panels.showToSide(chosen)),
    revealInTree: async () => {
      const chosen = panels.open ?? (await chooseJob(window, undefined));
      await (chosen && reveal(window, chosen));
    },
  } satisfies Partial<CommandHandlers>;
}
