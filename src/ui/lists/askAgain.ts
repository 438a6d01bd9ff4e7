import type { Clock } from "../../core/base/clock";
import type { LiveConnection } from "../../core/live/liveConnection";
import type { LiveConnections } from "../../core/live/liveConnections";
import { refreshConnection } from "../../core/live/refresh";
import { hasWelcome } from "../tree/viewState";

/**
 * Asks AWS again. Where a welcome text stands, the connection is made anew: what was wrong with the profile may
 * have been mended in its file. So it is where another account answers: its jobs take the place of the others.
 */
export function askAgain(live: LiveConnection, clock: Clock): Promise<void> {
  const isAnew = hasWelcome(live.state) || live.failure?.kind === "otherAccount";
  return isAnew ? live.restart() : refreshConnection(live, clock);
}

/** Asks again over the connections that have failed: what mended one may have mended the others. */
export async function askFailedAgain({ shown }: LiveConnections, clock: Clock): Promise<void> {
  const failed = shown.filter(({ failure }) => failure !== undefined);
  await Promise.all(failed.map((live) => askAgain(live, clock)));
}
