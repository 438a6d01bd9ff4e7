import { HOUR } from "../../../src/core/base/clock";
import { connectionOf } from "../../../src/core/connection/connection";
import type { Failure } from "../../../src/core/failure/failure";
import { FailureError } from "../../../src/core/failure/failure";
import { isEnded, type Job } from "../../../src/core/job/job";
import { LiveConnection } from "../../../src/core/live/liveConnection";
import type { Page } from "../../../src/core/paging/paginator";
import { fakeAws } from "./fakeAws";
import { aJob } from "./jobBuilder";
import { aDataSet } from "./modelCatalog";
import { ModelService, type Tokens } from "./modelService";

export const DATA_SETS = ["ds0", "ds1", "ds2", "ds3", "ds4", "ds5"];
const FAILURES: readonly Failure[] = [
  { kind: "throttled" },
  { kind: "network", code: "ECONNRESET" },
  { kind: "badRequest", message: "The token has expired." },
  { kind: "accessDenied", action: "ListDataSets", message: "No." },
];
const LIFE = 90 * 24 * HOUR;

export interface WorldOptions {
  readonly tokens: Tokens;
  /** Milliseconds that this machine's clock is ahead. */
  readonly skew: number;
  readonly onAbort: "cancels" | "answers anyway";
}

/** Two accounts whose jobs come, end and go, and a window onto one of them at a time. */
export class RandomWorld {
  readonly services: Readonly<Record<string, ModelService>>;
  readonly live: LiveConnection;
  /** So much of the answers, in percent, are failures or empty pages. */
  mischief = 15;
  #time = LIFE;
  #profile = "first";
  #jobs = 0;
  #emptyPages = 0;

  constructor(
    private readonly random: (below: number) => number,
    private readonly options: WorldOptions,
  ) {
    const { tokens, onAbort } = options;
    const [first, second] = [new ModelService(tokens, onAbort), new ModelService(tokens, onAbort)];
    this.services = { first, second };
    for (const service of [first, second]) {
      // The last one is not listed: it was deleted, or an entitlement ended.
      service.dataSets = DATA_SETS.slice(0, -1).map(aDataSet);
      service.respond = (name, answer) => this.#mischief(name, answer);
      for (let jobs = random(40); jobs > 0; jobs--) {
        this.createJob(service);
        // Some were created at once.
        this.pass(random(4) === 0 ? 0 : random(100));
      }
    }
    this.live = new LiveConnection(
      {
        loadAws: () =>
          Promise.resolve({
            ...fakeAws({}),
            resolveConnection: ({ profile = "" }) =>
              Promise.resolve(connectionOf({ profile, region: "us-east-1" })),
            connect: ({ profile = "" }) => this.services[profile]?.exchange ?? first.exchange,
          }),
        readSettings: () => ({
          choice: { profile: this.#profile },
          pageSize: 1 + random(4),
          requestTimeoutSeconds: 15,
        }),
        clock: this.clock,
      },
      () => undefined,
    );
  }

  /** The service of the connection that the window shows, or is about to. */
  get service(): ModelService {
    return this.services[this.#profile] ?? new ModelService();
  }

  /** This machine's. */
  readonly clock = { now: () => this.#time + this.options.skew };

  switchProfile(): void {
    this.#profile = this.#profile === "first" ? "second" : "first";
  }

  createJob(service: ModelService): void {
    this.#jobs += 1;
    const revisions = Array.from({ length: this.random(3) }, () => `r${this.random(3)}`);
    const { dataSetId: _, ...job } = aJob(this.#jobs, {
      state: this.random(4) === 0 ? "IN_PROGRESS" : "COMPLETED",
      createdAt: this.#time,
      updatedAt: this.#time,
      revisionIds: [...new Set(revisions)],
      arn: service === this.services["first"] ? "first" : "second",
    });
    const dataSet = DATA_SETS[this.random(DATA_SETS.length + 1)];
    service.jobs.unshift(dataSet === undefined ? job : { ...job, dataSetId: dataSet });
  }

  endJob(service: ModelService): void {
    const running = service.jobs.filter(({ state }) => !isEnded(state));
    const chosen = running[this.random(Math.max(1, running.length))];
    const end = (job: Job): Job => ({
      ...job,
      state: this.random(2) === 0 ? "ERROR" : "COMPLETED",
      updatedAt: this.#time,
    });
    service.jobs = service.jobs.map((job) => (job === chosen ? end(job) : job));
  }

  /** So many hours: what is 90 days old is deleted. */
  pass(hours: number): void {
    this.#time += hours * HOUR;
    for (const service of Object.values(this.services)) {
      service.jobs = service.jobs.filter(({ createdAt = 0 }) => createdAt >= this.#time - LIFE);
    }
  }

  #mischief(name: string, answer: unknown): unknown {
    if (this.random(100) >= this.mischief) {
      return answer;
    }
    const failure = FAILURES[this.random(FAILURES.length + 2)];
    if (failure !== undefined) {
      throw new FailureError(failure);
    }
    if (!/^(jobs|dataSets)/.test(name)) {
      return answer;
    }
    // The same place again, by a token that is new.
    this.#emptyPages += 1;
    const place = /(?:after|from) [^~]+/.exec(name)?.[0] ?? "from 0";
    return { items: [], nextToken: `${place}~${this.#emptyPages}` } satisfies Page<Job>;
  }
}
