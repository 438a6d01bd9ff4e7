import type { DataExchange, JobScope } from "../../../src/core/connection/dataExchange";
import { type Failure, FailureError } from "../../../src/core/failure/failure";
import type { DataSet } from "../../../src/core/job/dataSet";
import type { Job } from "../../../src/core/job/job";
import type { Page, PageRequest } from "../../../src/core/paging/paginator";
import { type OnAbort, settled } from "./deferredList";

/** A request that waits until the test lets the service work on it. */
export interface Call {
  /** The request, such as "jobs", "jobs ds1 after job7", "dataSets OWNED", "job job7". */
  readonly name: string;
  readonly signal: AbortSignal | undefined;
  /** The service works on it now; resolves when what waited for it has gone on. */
  answer(): Promise<void>;
  fail(failure: Failure): Promise<void>;
}

/** How a token finds its page: behind a certain item, or behind so many. */
export type Tokens = "after an item" | "by counting";

const notAsked = () => Promise.reject(new FailureError({ kind: "unexpected", message: "not asked for" }));

/** A small AWS Data Exchange: holds jobs and data sets, and answers when it is told to, in any order. */
export class ModelService {
  /** Newest first. */
  jobs: Job[] = [];
  dataSets: DataSet[] = [];
  /** The names of all requests, in order. */
  readonly asked: string[] = [];
  /** Requests that are neither answered nor aborted. */
  readonly open: Call[] = [];
  /** Aborted requests that can still be answered, if the service answers them anyway. */
  readonly late: Call[] = [];
  mostAtOnce = 0;
  /** Takes the place of what the service would have answered. */
  respond: (name: string, answer: unknown) => unknown = (_, answer) => answer;
  isDisposed = false;

  constructor(
    private readonly tokens: Tokens = "after an item",
    private readonly onAbort: OnAbort = "cancels",
  ) {}

  readonly exchange: DataExchange = {
    listJobs: ({ dataSetId, ...request }: PageRequest & JobScope, signal) =>
      this.#ask(`jobs ${dataSetId ?? ""}`, request, signal, this.tokens, () => this.#jobsOf(dataSetId)),
    listDataSets: ({ origin, ...request }, signal) =>
      this.#ask(`dataSets ${origin}`, request, signal, "by counting", () =>
        this.dataSets.filter((dataSet) => dataSet.origin === origin),
      ),
    listRevisions: ({ dataSetId, ...request }, signal) =>
      this.#ask(`revisions ${dataSetId}`, request, signal, "by counting", () => []),
    getJob: (id, signal) => this.#wait(`job ${id}`, signal, () => found(this.jobs, id)),
    getDataSet: (id, signal) => this.#wait(`dataSet ${id}`, signal, () => found(this.dataSets, id)),
    getSignedUrl: notAsked,
    startJob: notAsked,
    cancelJob: notAsked,
    signer: undefined,
    renewCredentials: () => undefined,
    dispose: () => {
      this.isDisposed = true;
      for (const call of [...this.open]) {
        void call.fail({ kind: "cancelled" });
      }
    },
  };

  /** Answers what is asked, first come, first served, until nobody asks any more. */
  async answerAll(atMost = 1000): Promise<void> {
    await settled();
    for (let answers = 0; this.open.length > 0; answers++) {
      if (answers === atMost) {
        throw new Error(`There is no end to it: ${this.asked.slice(-5).join(", ")}`);
      }
      await this.open[0]?.answer();
    }
  }

  /** Answers the first that has this name. */
  async answer(name: string): Promise<void> {
    await this.call(name).answer();
  }

  /** Answers what is asked, until that is true of it. */
  async answerUntil(isReached: () => boolean): Promise<void> {
    while (!isReached()) {
      const next = this.open[0];
      if (next === undefined) {
        throw new Error(`It never came to that. Asked was: ${this.asked.join(", ")}`);
      }
      await next.answer();
    }
  }

  /** Answers requests until this one is made, which is left open. */
  async reach(name: string): Promise<Call> {
    await this.answerUntil(() => this.openNames.includes(name));
    return this.call(name);
  }

  call(name: string): Call {
    const call = this.open.find((candidate) => candidate.name === name);
    if (call === undefined) {
      throw new Error(`Nobody asks for “${name}”, but for: ${this.openNames.join(", ")}`);
    }
    return call;
  }

  get openNames(): readonly string[] {
    return this.open.map(({ name }) => name);
  }

  #jobsOf(dataSetId: string | undefined): readonly Job[] {
    return dataSetId === undefined ? this.jobs : this.jobs.filter((job) => job.dataSetId === dataSetId);
  }

  #ask<T extends { readonly id: string }>(
    what: string,
    { maxResults = 100, nextToken }: PageRequest,
    signal: AbortSignal | undefined,
    tokens: Tokens,
    items: () => readonly T[],
  ): Promise<Page<T>> {
    const name = [what.trim(), nextToken].filter(Boolean).join(" ");
    return this.#wait(name, signal, () => pageOf(items(), maxResults, nextToken, tokens));
  }

  #wait<T>(name: string, signal: AbortSignal | undefined, work: () => T): Promise<T> {
    this.asked.push(name);
    return new Promise<T>((resolve, reject) => {
      const end = (how: () => void) => {
        if (take(this.open, call) || take(this.late, call)) {
          signal?.removeEventListener("abort", cancel);
          how();
        }
        return settled();
      };
      const fail = (failure: Failure) => end(() => reject(new FailureError(failure)));
      const cancel = () => {
        if (this.onAbort === "cancels") {
          void fail({ kind: "cancelled" });
        } else if (take(this.open, call)) {
          this.late.push(call);
        }
      };
      const answer = () => {
        try {
          const answered = this.respond(name, work());
          return end(() => resolve(answered as T));
        } catch (error) {
          return end(() => reject(error));
        }
      };
      const call: Call = { name, signal, answer, fail };
      this.open.push(call);
      this.mostAtOnce = Math.max(this.mostAtOnce, this.open.length);
      signal?.addEventListener("abort", cancel);
      if (signal?.aborted) {
        cancel();
      }
    });
  }
}

function pageOf<T extends { readonly id: string }>(
  items: readonly T[],
  size: number,
  token: string | undefined,
  tokens: Tokens,
): Page<T> {
  const [, word, place = ""] = /^(after|from) (.+)$/.exec(token ?? "from 0") ?? [];
  if (word === undefined) {
    throw new FailureError({ kind: "badRequest", message: `The token ${token} is invalid.` });
  }
  const from = word === "after" ? placeAfter(place, items) : Number.parseInt(place, 10);
  // Each answer is read anew: no two have the same objects.
  const page = items.slice(from, from + size).map((item) => ({ ...item }));
  const last = page.at(-1);
  if (last === undefined || from + size >= items.length) {
    return { items: page };
  }
  return { items: page, nextToken: tokens === "by counting" ? `from ${from + size}` : `after ${last.id}` };
}

/** Behind the item, though that may have gone: those that came later have greater numbers. */
function placeAfter(id: string, items: readonly { readonly id: string }[]): number {
  const place = items.findIndex((item) => numberIn(item.id) < numberIn(id));
  return place < 0 ? items.length : place;
}

/** Whether it was there to be taken out. */
function take(calls: Call[], call: Call): boolean {
  const place = calls.indexOf(call);
  if (place >= 0) {
    calls.splice(place, 1);
  }
  return place >= 0;
}

function found<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) {
    throw new FailureError({ kind: "notFound", message: `There is no ${id}.` });
  }
  return { ...item };
}

function numberIn(id: string): number {
  return Number(/\d+/.exec(id)?.[0] ?? 0);
}
