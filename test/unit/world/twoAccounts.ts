import * as fc from "fast-check";
import { DAY, HOUR } from "../../../src/core/base/clock";
import { type Failure, FailureError } from "../../../src/core/failure/failure";
import { isEnded, type Job } from "../../../src/core/job/job";
import type { LiveConnection } from "../../../src/core/live/liveConnection";
import type { Page } from "../../../src/core/paging/paginator";
import { aJob } from "./jobBuilder";
import { aDataSet } from "./modelCatalog";
import { type Call, ModelService } from "./modelService";
import { windowOver } from "./windowOver";

export const DATA_SETS = ["ds0", "ds1", "ds2", "ds3", "ds4", "ds5"];
const LIFE = 90 * 24 * HOUR;
const FAILURES: readonly Failure[] = [
  { kind: "throttled" },
  { kind: "network", code: "ECONNRESET" },
  { kind: "badRequest", message: "The token has expired." },
  { kind: "accessDenied", action: "ListDataSets", message: "No." },
];

/** A job as a story tells it; one in seven has no data set. */
export const aSketch = fc.record({
  dataSet: fc.constantFrom(...DATA_SETS, undefined),
  revisions: fc.uniqueArray(fc.constantFrom("r0", "r1", "r2"), { maxLength: 2 }),
  isRunning: fc.nat(3).map((number) => number === 3),
});

type Sketch = typeof aSketch extends fc.Arbitrary<infer Value> ? Value : never;

/** The fault of an answer, most often none. An empty page leads to the same place by another token. */
export const aMischief = fc.oneof(
  { weight: 17, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constantFrom(...FAILURES) },
  { weight: 1, arbitrary: fc.constant("an empty page" as const) },
);

export type Mischief = Failure | "an empty page" | undefined;

/** The jobs of an account, oldest first, and the hours from one to the next; some were created at once. */
const someJobs = fc.array(fc.tuple(aSketch, fc.oneof(fc.constant(0), { weight: 3, arbitrary: fc.nat(99) })), {
  maxLength: 40,
  size: "max",
});

export const aBeginning = fc.record({
  tokens: fc.constantFrom("after an item" as const, "by counting" as const),
  /** Milliseconds that this machine's clock is ahead. */
  skew: fc.constantFrom(0, 0, 10 * DAY),
  onAbort: fc.constantFrom("cancels" as const, "answers anyway" as const),
  pageSize: fc.integer({ min: 1, max: 4 }),
  jobs: fc.tuple(someJobs, someJobs),
});

export type Beginning = typeof aBeginning extends fc.Arbitrary<infer Value> ? Value : never;

/** Two accounts whose jobs come, end and go, and a window onto one of them at a time. */
export class TwoAccounts {
  readonly services: Readonly<Record<string, ModelService>>;
  readonly #window: ReturnType<typeof windowOver>;
  #time = LIFE;
  #profile = "first";
  #jobs = 0;
  #emptyPages = 0;
  #mischief: Mischief;

  constructor(private readonly beginning: Beginning) {
    const { tokens, onAbort, pageSize, jobs } = beginning;
    const [first, second] = [new ModelService(tokens, onAbort), new ModelService(tokens, onAbort)];
    this.services = { first, second };
    for (const [index, service] of [first, second].entries()) {
      // The last one is not listed: it was deleted, or an entitlement ended.
      service.dataSets = DATA_SETS.slice(0, -1).map(aDataSet);
      service.respond = (name, answer) => this.#respond(name, answer);
      for (const [sketch, hours] of jobs[index] ?? []) {
        this.createJob(service, sketch);
        this.pass(hours);
      }
    }
    const connect = ({ profile = "" }) => (this.services[profile] ?? first).exchange;
    this.#window = windowOver({ pageSize, clock: this.clock, aws: { connect } });
  }

  get live(): LiveConnection {
    return this.#window.live;
  }

  /** The service of the connection that the window shows, or is about to. */
  get service(): ModelService {
    return this.services[this.#profile] ?? new ModelService();
  }

  /** The clock of this machine. */
  readonly clock = { now: () => this.#time + this.beginning.skew };

  switchProfile(pageSize: number): Promise<void> {
    this.#profile = this.#profile === "first" ? "second" : "first";
    this.#window.settings.pageSize = pageSize;
    return this.#window.select(this.#profile);
  }

  createJob(service: ModelService, { dataSet, revisions, isRunning }: Sketch): void {
    this.#jobs += 1;
    const { dataSetId: _, ...job } = aJob(this.#jobs, {
      state: isRunning ? "IN_PROGRESS" : "COMPLETED",
      createdAt: this.#time,
      updatedAt: this.#time,
      revisionIds: revisions,
      arn: service === this.services["first"] ? "first" : "second",
    });
    service.jobs.unshift(dataSet === undefined ? job : { ...job, dataSetId: dataSet });
  }

  /** Ends one of the running jobs. */
  endJob(service: ModelService, which: number, state: "COMPLETED" | "ERROR"): void {
    const running = service.jobs.filter((job) => !isEnded(job.state));
    const chosen = running[which % Math.max(1, running.length)];
    const end = (job: Job): Job => ({ ...job, state, updatedAt: this.#time });
    service.jobs = service.jobs.map((job) => (job === chosen ? end(job) : job));
  }

  /** Lets so many hours pass: what is 90 days old is deleted. */
  pass(hours: number): void {
    this.#time += hours * HOUR;
    for (const service of Object.values(this.services)) {
      service.jobs = service.jobs.filter(({ createdAt = 0 }) => createdAt >= this.#time - LIFE);
    }
  }

  /** Answers one of the calls that wait, late ones included. */
  answer(which: number, mischief: Mischief): void {
    const calls: Call[] = Object.values(this.services).flatMap(({ open, late }) => [...open, ...late]);
    this.#mischief = mischief;
    void calls[which % Math.max(1, calls.length)]?.answer();
    this.#mischief = undefined;
  }

  #respond(name: string, answer: unknown): unknown {
    if (this.#mischief === undefined) {
      return answer;
    }
    if (this.#mischief !== "an empty page") {
      throw new FailureError(this.#mischief);
    }
    if (!/^(jobs|dataSets)/.test(name)) {
      return answer;
    }
    this.#emptyPages += 1;
    const place = /(?:after|from) [^~]+/.exec(name)?.[0] ?? "from 0";
    return { items: [], nextToken: `${place}~${this.#emptyPages}` } satisfies Page<Job>;
  }
}
