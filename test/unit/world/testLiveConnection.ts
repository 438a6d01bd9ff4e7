import type { AwsAccess } from "../../../src/core/connection/awsAccess";
import { type Connection, connectionOf } from "../../../src/core/connection/connection";
import { type LiveChange, LiveConnection } from "../../../src/core/live/liveConnection";
import { settled } from "./deferredList";
import { deferredJobs, fakeAws } from "./fakeDataExchange";

/** A live connection over two profiles with a list each, what it told, and what it is configured by. */
export function newSession(profile?: string, changeAws: Partial<AwsAccess> = {}) {
  const [first, second] = [deferredJobs(), deferredJobs()];
  const aws = fakeAws({ first: first.list, second: second.list });
  const settings = {
    choice: profile === undefined ? {} : { profile },
    pageSize: 50,
    requestTimeoutSeconds: 15,
  };
  const loads: string[] = [];
  const live = new LiveConnection({
    loadAws: () => {
      loads.push("aws");
      return Promise.resolve({ ...aws, ...changeAws });
    },
    readSettings: () => settings,
    clock: { now: () => 0 },
  });
  const changes: LiveChange[] = [];
  live.onDidChange((change) => changes.push(change));
  const choose = (name: string) => {
    settings.choice = { profile: name };
  };
  return { live, settings, choose, loads, aws, changes, first: first.requests, second: second.requests };
}

/** Connected with the first profile, whose first page is asked for. */
export async function startedSession() {
  const parts = newSession("first");
  void parts.live.start();
  await settled();
  parts.changes.length = 0;
  return parts;
}

/** A way to connect that waits until the test says which profile is connected. */
export function deferredConnections() {
  const pending: ((connection: Connection) => void)[] = [];
  return {
    resolveConnection: () => new Promise<Connection>((resolve) => pending.push(resolve)),
    connect: (index: number, profile: string) => {
      pending[index]?.(connectionOf({ profile, region: "us-east-1" }));
      return settled();
    },
  };
}

/** The jobs that a connection shows. */
export const idsIn = (live: LiveConnection) => Array.from(live.catalog?.store.jobs ?? [], ({ id }) => id);
