import * as vscode from "vscode";
import type { ConnectedJob } from "../../core/connection/jobRef";
import type { TreeNode } from "../../core/tree/treeNode";
import type { CommandHandlers } from "../base/commands";
import type { JobDocuments } from "../panel/jobDocuments";
import { type ChoiceParts, chooseJob, jobsOf } from "./jobChoice";
import { pickJob } from "./jobPicker";

export interface JsonParts extends ChoiceParts {
  readonly documents: JobDocuments;
}

/** The commands that show what the service sent. Each works from the palette, before the view was opened. */
export function jsonCommands(parts: JsonParts) {
  const { documents } = parts;
  return {
    viewJson: async (node) => {
      const chosen = await chooseJob(parts, node);
      await (chosen === undefined ? undefined : documents.show(chosen));
    },
    compareJobs: async (node, selected) => {
      const [one, other] = await chooseTwo(parts, node, selected);
      await (one === undefined || other === undefined ? undefined : documents.compare(one, other));
    },
  } satisfies Partial<CommandHandlers>;
}

/** The first two of the rows that are meant; what they lack, the user picks. */
async function chooseTwo(
  parts: JsonParts,
  node: TreeNode | undefined,
  selected: readonly TreeNode[] | undefined,
): Promise<readonly ConnectedJob[]> {
  const named = jobsOf(parts, selected ?? parts.view.selection);
  if (named.length >= 2) {
    return named;
  }
  const one = named[0] ?? (await chooseJob(parts, node));
  const other = one && (await pickOther(parts, one));
  return one === undefined || other === undefined ? [] : [one, other];
}

/** Of the same connection, or where that is not shown any more, of the selected one. */
async function pickOther(
  { connections, clock }: JsonParts,
  one: ConnectedJob,
): Promise<ConnectedJob | undefined> {
  const live = connections.ofConnection(one.connection.id) ?? connections.selected;
  await live.start();
  const { catalog } = live;
  const job =
    catalog &&
    (await pickJob(catalog, clock, {
      isSuitable: ({ id }) => id !== one.job.id,
      none: vscode.l10n.t("There is no other loaded job to compare it with."),
    }));
  return job && { job, connection: catalog.connection };
}
