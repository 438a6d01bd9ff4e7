import type { Clock } from "../base/clock";
import type { JobCatalog } from "../catalog/jobCatalog";
import { pruneDeleted } from "../catalog/vanishedJobs";
import type { LiveConnection } from "./liveConnection";

/** Reads again what is shown; without a connection, tries to get one. */
export async function refreshConnection(live: LiveConnection, clock: Clock): Promise<void> {
  const { state } = live;
  if (state.kind === "open") {
    await refreshCatalog(state.catalog, clock);
  } else {
    await (state.kind === "failed" ? live.restart() : live.start());
  }
}

/** Asks for what is new, and for what became of jobs of which the lists say nothing. */
export async function refreshCatalog(catalog: JobCatalog, clock: Clock): Promise<void> {
  if (catalog.connection.file !== undefined) {
    // Nothing says what is new in it.
    await catalog.reload();
    return;
  }
  const { active } = catalog.store;
  await catalog.refresh();
  if (catalog.account.state.kind === "ready") {
    await pruneDeleted(catalog, active, clock);
  }
}
