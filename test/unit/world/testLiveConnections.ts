import type { ConnectionPin } from "../../../src/core/connection/connection";
import { LiveConnections } from "../../../src/core/live/liveConnections";
import { settled } from "./deferredList";
import { deferredJobs, fakeAws } from "./fakeDataExchange";

/** A window over the first profile that pins these; each profile has a list that waits for the test. */
export function newSessions(pins: readonly ConnectionPin[] = []) {
  const [first, second] = [deferredJobs("cancels"), deferredJobs("cancels")];
  const settings = { profile: "first", pins };
  const connections = new LiveConnections(
    {
      loadAws: () => Promise.resolve(fakeAws({ first: first.list, second: second.list })),
      readSettings: () => ({
        choice: { profile: settings.profile },
        pageSize: 50,
        requestTimeoutSeconds: 15,
      }),
      clock: { now: () => 0 },
    },
    () => settings.pins,
  );
  const pin = (next: readonly ConnectionPin[]) => {
    settings.pins = next;
    connections.pin();
  };
  const select = async (profile: string) => {
    settings.profile = profile;
    void connections.selected.restart();
    await settled();
  };
  return { connections, first: first.requests, second: second.requests, pin, select };
}
