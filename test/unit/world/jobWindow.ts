import {
  type Connection,
  type ConnectionChoice,
  type ConnectionPin,
  connectionOf,
} from "../../../src/core/connection/connection";
import { FailureError } from "../../../src/core/failure/failure";
import type { Job, JobChange } from "../../../src/core/job/job";
import { JobReader } from "../../../src/core/live/jobReader";
import { LiveConnections } from "../../../src/core/live/liveConnections";
import { settled } from "./deferredList";
import { deferredJobs, fakeDataExchange, untouchedFiles } from "./fakeDataExchange";

/** A request about a job that waits for the test to answer it, and over which connection it was sent. */
export interface Pending<Answer> {
  readonly profile: string | undefined;
  readonly jobId: string;
  answer(answer: Answer): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** A StartJob or a CancelJob. */
export type PendingChange = Pending<void> & { readonly change: JobChange };

/** A window over a chosen profile, whose lists and single jobs wait for the test's answers. */
export function jobWindow(profile: string) {
  const settings = { choice: { profile } as ConnectionChoice, pageSize: 50, requestTimeoutSeconds: 7 };
  const { list, requests: lists } = deferredJobs("cancels");
  const asked: Pending<Job>[] = [];
  const sent: PendingChange[] = [];
  const connected: (ReturnType<typeof fakeDataExchange> & { readonly connection: Connection })[] = [];
  const resolved: ConnectionChoice[] = [];
  const aws = {
    readProfiles: () => Promise.resolve([]),
    environmentKind: () => undefined,
    signingInProfile: () => Promise.resolve(undefined),
    ...untouchedFiles,
    placeToFix: () => Promise.resolve({ path: "" }),
    resolveConnection: (choice: ConnectionChoice) => {
      resolved.push(choice);
      return Promise.resolve(connectionOf({ region: "us-east-1", ...choice }));
    },
    connect: (connection: Connection) => {
      const { profile } = connection;
      const changing = (change: JobChange) => (jobId: string, signal?: AbortSignal) =>
        pending<void>((request) => sent.push({ ...request, change }), { profile, jobId }, signal);
      const dataExchange = Object.assign(fakeDataExchange(list), {
        connection,
        getJob: (jobId: string, signal?: AbortSignal) =>
          pending<Job>((request) => asked.push(request), { profile, jobId }, signal),
        startJob: changing("start"),
        cancelJob: changing("cancel"),
      });
      connected.push(dataExchange);
      return dataExchange;
    },
    identify: () => Promise.resolve({ accountId: "", arn: "", userId: "" }),
  };
  const clock = { time: 0, now: () => clock.time };
  const loadAws = () => Promise.resolve(aws);
  const pins: ConnectionPin[] = [];
  const connections = new LiveConnections({ loadAws, readSettings: () => settings, clock }, () => pins);
  const live = connections.selected;
  const reader = new JobReader(connections, loadAws, () => settings);
  /** Opens the connection of the settings, and answers its first page. */
  const open = async (jobs: readonly Job[]) => {
    void live.restart();
    await settled();
    await lists.at(-1)?.answer(jobs);
  };
  const window = { connections, live, pins, reader, clock, settings, aws };
  return { ...window, asked, sent, connected, resolved, lists, open };
}

function pending<Answer>(
  keep: (request: Pending<Answer>) => void,
  what: Pick<Pending<Answer>, "profile" | "jobId">,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new FailureError({ kind: "cancelled" })));
    keep({
      ...what,
      answer: (answer) => {
        resolve(answer);
        return settled();
      },
      fail: (error) => {
        reject(error);
        return settled();
      },
    });
  });
}
