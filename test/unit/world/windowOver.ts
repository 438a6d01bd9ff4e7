import type { AwsAccess } from "../../../src/core/connection/awsAccess";
import type { ConnectionChoice, Pin } from "../../../src/core/connection/connection";
import type { Job } from "../../../src/core/job/job";
import { JobReader } from "../../../src/core/live/jobReader";
import type { LiveChange } from "../../../src/core/live/liveConnection";
import { LiveConnections } from "../../../src/core/live/liveConnections";
import { answeringAws } from "./answeringAws";
import { type OnAbort, settled } from "./deferredList";

export interface WindowOptions {
  /** The choice of the settings: the profile "first" unless given. */
  readonly choice?: ConnectionChoice;
  readonly pins?: readonly Pin[];
  readonly pageSize?: number;
  readonly clock?: { readonly now: () => number };
  /** Methods in place of those that wait for the test's answers. */
  readonly aws?: Partial<AwsAccess>;
  readonly loadAws?: () => Promise<AwsAccess>;
  /** Whether an aborted list can still be answered; it cannot unless given. */
  readonly onAbort?: OnAbort;
}

/** A window's connections, over AWS that waits for the test's answers. */
export function windowOver({ onAbort = "cancels", ...options }: WindowOptions = {}) {
  const answering = answeringAws(onAbort);
  const settings = {
    choice: options.choice ?? { profile: "first" },
    pageSize: options.pageSize ?? 50,
    requestTimeoutSeconds: 15,
  };
  const loads: string[] = [];
  const loadAws = () => {
    loads.push("aws");
    return options.loadAws?.() ?? Promise.resolve({ ...answering.aws, ...options.aws });
  };
  const clock = { time: 0, now: () => options.clock?.now() ?? clock.time };
  const pins = [...(options.pins ?? [])];
  const connections = new LiveConnections({ loadAws, readSettings: () => settings, clock }, () => pins);
  const live = connections.selected;
  const changes: LiveChange[] = [];
  connections.onDidChange((event) => {
    if (event.live === live) {
      changes.push(event.change);
    }
  });
  return {
    ...{ ...answering, settings, loads, loadAws, clock, connections, live, changes },
    reader: new JobReader(connections, loadAws, () => settings),
    first: answering.listsOf("first"),
    second: answering.listsOf("second"),
    choose: (profile: string) => {
      settings.choice = { profile };
    },
    /** Chooses the profile, and connects with it. */
    select: (profile: string) => {
      settings.choice = { profile };
      void live.restart();
      return settled();
    },
    pin: (...next: readonly Pin[]) => {
      pins.splice(0, Number.POSITIVE_INFINITY, ...next);
      connections.pin();
    },
    /** Connects as the settings say, and answers the first page. */
    open: async (jobs: readonly Job[]) => {
      void live.restart();
      await settled();
      await answering.lists.at(-1)?.answer(jobs);
    },
  };
}

/** A window that is connected with the first profile and has requested its first page. Aborted lists can be answered. */
export async function startedWindow() {
  const window = windowOver({ onAbort: "answers anyway" });
  void window.live.start();
  await settled();
  window.changes.length = 0;
  return window;
}
