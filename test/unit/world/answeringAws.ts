import type { Connection, ConnectionChoice } from "../../../src/core/connection/connection";
import { FailureError } from "../../../src/core/failure/failure";
import type { Job, JobChange } from "../../../src/core/job/job";
import { type OnAbort, settled } from "./deferredList";
import { fakeAws } from "./fakeAws";
import { deferredJobs, fakeDataExchange, type ListJobs } from "./fakeDataExchange";

/** A request about a job that waits for the test to answer it, and over which connection it was sent. */
export interface Pending<Answer> {
  readonly profile: string | undefined;
  readonly jobId: string;
  answer(answer: Answer): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** A StartJob or a CancelJob. */
export type PendingChange = Pending<void> & { readonly change: JobChange };

/** AWS whose lists and single jobs wait for the test's answers, and what was asked of it, in order. */
export function answeringAws(onAbort: OnAbort) {
  const { list, requests: lists } = deferredJobs(onAbort);
  const asked: Pending<Job>[] = [];
  const sent: PendingChange[] = [];
  const resolved: ConnectionChoice[] = [];
  const connected: (ReturnType<typeof fakeDataExchange> & { readonly connection: Connection })[] = [];
  const listed = new Map<string | undefined, typeof lists>();
  /** The requests for lists of one profile alone. */
  const listsOf = (profile: string | undefined) => {
    const requests = listed.get(profile) ?? [];
    listed.set(profile, requests);
    return requests;
  };
  const aws = fakeAws({
    resolveConnection: (choice) => {
      resolved.push(choice);
      return fakeAws().resolveConnection(choice);
    },
    connect: (connection) => {
      const { profile } = connection;
      const listJobs: ListJobs = (request, signal) => {
        const page = list(request, signal);
        listsOf(profile).push(...lists.slice(-1));
        return page;
      };
      const changing = (change: JobChange) => (jobId: string, signal?: AbortSignal) =>
        pending<void>((request) => sent.push({ ...request, change }), { profile, jobId }, signal);
      const dataExchange = Object.assign(fakeDataExchange(listJobs), {
        connection,
        getJob: (jobId: string, signal?: AbortSignal) =>
          pending<Job>((request) => asked.push(request), { profile, jobId }, signal),
        startJob: changing("start"),
        cancelJob: changing("cancel"),
      });
      connected.push(dataExchange);
      return dataExchange;
    },
  });
  return { aws, lists, listsOf, asked, sent, resolved, connected };
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
