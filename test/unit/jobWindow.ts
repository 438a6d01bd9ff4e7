import type { Connection, ConnectionChoice, ConnectionPin } from "../../src/core/connection";
import { connectionOf } from "../../src/core/connection";
import { FailureError } from "../../src/core/failure";
import { failureText } from "../../src/core/failureText";
import type { Job } from "../../src/core/job";
import { JobCatalog } from "../../src/core/jobCatalog";
import { JobReader } from "../../src/core/jobReader";
import { Sessions } from "../../src/core/sessions";
import { settled } from "./deferredList";
import { deferredJobs, fakeDataExchange, untouchedFiles } from "./fakeDataExchange";

/** A GetJob that waits for the test to answer it, and over which connection it was sent. */
export interface PendingJob {
  readonly profile: string | undefined;
  readonly jobId: string;
  answer(job: Job): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** A window over a chosen profile, whose lists and single jobs wait for the test's answers. */
export function jobWindow(profile: string) {
  const settings = { choice: { profile } as ConnectionChoice, pageSize: 50, requestTimeoutSeconds: 7 };
  const { list, requests: lists } = deferredJobs("cancels");
  const asked: PendingJob[] = [];
  const connected: (ReturnType<typeof fakeDataExchange> & { readonly connection: Connection })[] = [];
  const resolved: ConnectionChoice[] = [];
  const aws = {
    readProfiles: () => Promise.resolve([]),
    environmentKind: () => undefined,
    signingInProfile: () => Promise.resolve(undefined),
    ...untouchedFiles,
    placeToMend: () => Promise.resolve({ path: "" }),
    resolveConnection: (choice: ConnectionChoice) => {
      resolved.push(choice);
      return Promise.resolve(connectionOf({ region: "us-east-1", ...choice }));
    },
    connect: (connection: Connection) => {
      const getJob = (jobId: string, signal?: AbortSignal) =>
        pendingJob(asked, connection.profile, jobId, signal);
      const dataExchange = Object.assign(fakeDataExchange(list), { connection, getJob });
      connected.push(dataExchange);
      return dataExchange;
    },
    identify: () => Promise.resolve({ accountId: "", arn: "", userId: "" }),
  };
  const clock = { time: 0, now: () => clock.time };
  const loadAws = () => Promise.resolve(aws);
  const pins: ConnectionPin[] = [];
  const loadCatalog = () => Promise.resolve(JobCatalog);
  const loadFailureText = () => Promise.resolve(failureText);
  const sessions = new Sessions(
    { loadAws, loadCatalog, loadFailureText, readSettings: () => settings, clock },
    () => pins,
  );
  const session = sessions.selected;
  const reader = new JobReader(sessions, loadAws, () => settings);
  /** Opens the connection of the settings, and answers its first page. */
  const open = async (jobs: readonly Job[]) => {
    void session.restart();
    await settled();
    await lists.at(-1)?.answer(jobs);
  };
  return { sessions, session, pins, reader, clock, settings, aws, asked, connected, resolved, lists, open };
}

function pendingJob(
  asked: PendingJob[],
  profile: string | undefined,
  jobId: string,
  signal: AbortSignal | undefined,
): Promise<Job> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new FailureError({ kind: "cancelled" })));
    asked.push({
      profile,
      jobId,
      answer: (job) => {
        resolve(job);
        return settled();
      },
      fail: (error) => {
        reject(error);
        return settled();
      },
    });
  });
}
