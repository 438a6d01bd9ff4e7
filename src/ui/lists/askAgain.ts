import type { Clock } from "../../core/base/clock";
import { refreshSession } from "../../core/session/refresh";
import type { Session } from "../../core/session/session";
import type { Sessions } from "../../core/session/sessions";
import { hasWelcome } from "../tree/viewState";

/**
 * Asks AWS again. Where a welcome text stands, the connection is made anew: what was wrong with the profile may
 * have been mended in its file. So it is where another account answers: its jobs take the place of the others.
 */
export function askAgain(session: Session, clock: Clock): Promise<void> {
  const isAnew = hasWelcome(session.state) || session.failure?.kind === "otherAccount";
  return isAnew ? session.restart() : refreshSession(session, clock);
}

/** Asks again over the connections that have failed: what mended one may have mended the others. */
export async function askFailedAgain({ shown }: Sessions, clock: Clock): Promise<void> {
  const failed = shown.filter(({ failure }) => failure !== undefined);
  await Promise.all(failed.map((session) => askAgain(session, clock)));
}
