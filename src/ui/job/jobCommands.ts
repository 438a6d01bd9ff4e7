import * as vscode from "vscode";
import type { ConnectedJob } from "../../core/connection/jobRef";
import type { CommandHandlers } from "../base/commands";
import { catalogOver } from "../window/openCatalog";
import type { Window } from "../window/window";
import { chooseJob, forJob, jobsOf, pickJob } from "./jobChoice";
import { reveal } from "./revealRow";

/** The commands that show a job, or what the service sent. Each works from the palette, before the view was opened. */
export function jobCommands(window: Window) {
  const { panels, documents } = window;
  return {
    openJob: forJob(window, (chosen) => panels.show(chosen)),
    openJobToSide: forJob(window, (chosen) => panels.showToSide(chosen)),
    revealInTree: async () => {
      const chosen = panels.open ?? (await chooseJob(window, undefined));
      await (chosen && reveal(window, chosen));
    },
    viewJson: forJob(window, (chosen) => documents.show(chosen)),
    // The first two of the rows that are meant; what they lack, the user picks.
    compareJobs: async (node, selected) => {
      const [first, second] = jobsOf(window, selected ?? window.view.selection);
      const one = first ?? (await chooseJob(window, node));
      const other = one && (second ?? (await pickOther(window, one)));
      await (one && other && documents.compare(one, other));
    },
  } satisfies Partial<CommandHandlers>;
}

/** Asks for a second job of the same connection; of the selected one if the view has left that. */
async function pickOther(window: Window, one: ConnectedJob): Promise<ConnectedJob | undefined> {
  const { connections, clock } = window;
  const live = connections.ofConnection(one.connection.id) ?? connections.selected;
  const catalog = await catalogOver(window, live);
  const job =
    catalog &&
    (await pickJob(catalog, clock, {
      isSuitable: ({ id }) => id !== one.job.id,
      none: vscode.l10n.t("There is no other loaded job to compare it with."),
    }));
  return job && { job, connection: catalog.connection };
}
