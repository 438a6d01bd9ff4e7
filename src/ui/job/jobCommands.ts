import type { CommandHandlers } from "../base/commands";
import { reveal } from "../tree/revealRow";
import { type ChoiceParts, chooseJob } from "./jobChoice";

/** The commands that show a job. Each works from the palette, before the view was opened. */
export function jobCommands(parts: ChoiceParts) {
  const { panels } = parts;
  return {
    openJob: async (node) => {
      const chosen = await chooseJob(parts, node);
      if (chosen !== undefined) {
        panels.show(chosen);
      }
    },
    openJobToSide: async (node) => {
      const chosen = await chooseJob(parts, node);
      if (chosen !== undefined) {
        panels.showToSide(chosen);
      }
    },
    revealInTree: async () => {
      const chosen = panels.open ?? (await chooseJob(parts, undefined));
      await (chosen === undefined ? undefined : reveal(parts, chosen));
    },
  } satisfies Partial<CommandHandlers>;
}
