import * as vscode from "vscode";
import { accountIdIn } from "../../core/base/arn";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import { connectionLabel } from "../../core/connection/connection";
import type { ConnectedJob } from "../../core/connection/jobRef";
import { offer, warn } from "../base/notification";
import { offersToClear } from "../tree/filterOffer";
import type { Window } from "../window/window";

const t = vscode.l10n.t;

/** The row of a job; one that no list has brought so far gets a row for it. */
export async function reveal(window: Window, open: ConnectedJob): Promise<void> {
  const catalog = await catalogShowing(window, open);
  if (catalog === undefined) {
    return;
  }
  const { view } = window;
  const { job } = open;
  catalog.include(job);
  await view.show();
  const shownRow = () => view.treeOf(catalog).nodeOfJob(job.id);
  if (shownRow() === undefined && !(await offersToClear(view, t("The filter of the view hides this job.")))) {
    return;
  }
  const row = shownRow();
  await (row && view.select(row, { focus: true }));
}

/** The jobs of the connection that the job was read over. Undefined, after a message, when the view has left it. */
export async function catalogShowing(
  { connections, view }: Window,
  open: ConnectedJob,
): Promise<JobCatalog | undefined> {
  await connections.selected.start();
  const home = connections.homeOf(open.connection);
  await home?.start();
  const catalog = connections.ofConnection(open.connection.id)?.catalog;
  if (catalog === undefined) {
    // A connection that is there but failed says so in its row.
    await (home === undefined ? sayOtherConnection(open) : view.show());
  }
  return catalog;
}

/** False when the jobs stay grouped in another way than by data set, where that and its revisions have no rows. */
export async function offersDataSets(view: Window["view"]): Promise<boolean> {
  if (view.arrangement.grouping === "dataSet") {
    return true;
  }
  return offer(
    t("Data sets and revisions have no rows of their own while the jobs are grouped in another way."),
    { [t("Group by Data Set")]: () => view.groupBy("dataSet") },
  );
}

async function sayOtherConnection({ job, connection }: ConnectedJob): Promise<void> {
  const source = connectionLabel(connection, t, accountIdIn(job.arn));
  await warn(
    connection.file === undefined
      ? t(
          "This job was read over {0}, which the view does not show any more. Select that profile and Region again.",
          source,
        )
      : t(
          "This job was read from {0}, which is not open in the view any more. Open that file again.",
          source,
        ),
  );
}
