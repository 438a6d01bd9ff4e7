import * as vscode from "vscode";
import type { ConnectedJob } from "../../core/connection/jobRef";
import type { TreeNode } from "../../core/tree/treeNode";
import type { CommandHandler, CommandHandlers } from "../base/commands";
import { catalogOver } from "../window/openCatalog";
import type { Window } from "../window/window";
import { chooseJob, jobsOf, pickJob } from "./jobChoice";
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

/** The commands that show what the service sent. Each works from the palette, before the view was opened. */
export function jsonCommands(window: Window) {
  const { documents } = window;
  return {
    viewJson: async (node) => {
      const chosen = await chooseJob(window, node);
      await (chosen && documents.show(chosen));
    },
    compareJobs: async (node, selected) => {
      const [one, other] = await chooseTwo(window, node, selected);
      await (one && other && documents.compare(one, other));
    },
  } satisfies Partial<CommandHandlers>;
}

/** The first two of the rows that are meant; what they lack, the user picks. */
async function chooseTwo(
  window: Window,
  node: TreeNode | undefined,
  selected: readonly TreeNode[] | undefined,
): Promise<readonly ConnectedJob[]> {
  const named = jobsOf(window, selected ?? window.view.selection);
  if (named.length >= 2) {
    return named;
  }
  const one = named[0] ?? (await chooseJob(window, node));
  const other = one && (await pickOther(window, one));
  return one === undefined || other === undefined ? [] : [one, other];
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
