import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { type Answer, errorAnswer } from "./answer";
import { faultOutcome, type Outcome } from "./faultOutcome";
import { FaultScript } from "./faultScript";
import type { Fault } from "./faults";
import { type Call, perform } from "./operations";
import { PageTokens } from "./pageTokens";
import { type LoggedRequest, RequestLog } from "./requestLog";
import { findRoute, type OperationName, signingName } from "./routes";
import { ServiceError } from "./serviceError";
import { readRequest } from "./serviceRequest";
import { type Credentials, verifySignature } from "./sigV4";
import { JobTexts } from "./world/jobTexts";
import { makeWorld } from "./world/makeWorld";
import type { World } from "./world/world";

export interface ServiceOptions {
  /** 0, which is the default, takes a free one. */
  readonly port?: number;
  /** 340 when left out. */
  readonly jobs?: number;
  /** A plain world for measuring: that many data sets with the same number of jobs, every job ended. */
  readonly dataSets?: number;
  /** How far apart the revisions of a plain world's data sets are: 4 when left out. */
  readonly daysBetweenRevisions?: number;
  readonly latencyMilliseconds?: number;
  readonly faults?: readonly Fault[];
  readonly seed?: number;
  /** The world's clock, in milliseconds since 1970. Signatures are not judged by it. */
  readonly now?: () => number;
  /** How far the clock that judges signatures, and dates the answers, is ahead of this machine's. */
  readonly clockOffsetMilliseconds?: number;
}

export interface RunningService extends Credentials {
  readonly url: string;
  readonly region: string;
  readonly world: World;
  /** Oldest first. */
  readonly requests: readonly LoggedRequest[];
  addFaults(faults: readonly Fault[]): void;
  clearFaults(): void;
  /** How many connections clients have open. */
  connections(): Promise<number>;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/** Made up: they open nothing but this service. */
const credentials: Credentials = {
  accessKeyId: "AKLOCALDATAEXCHANGE",
  secretAccessKey: "local-data-exchange-service-only",
};

const defaultJobs = 340;
const keepAliveMilliseconds = 60_000;

/** Throws a FaultScriptError, or what listening on the port throws. */
export async function startService(options: ServiceOptions = {}): Promise<RunningService> {
  const { now = Date.now, seed = 1, jobs = defaultJobs, dataSets, faults = [] } = options;
  const { daysBetweenRevisions } = options;
  const plain = dataSets === undefined ? {} : { dataSets, daysBetweenRevisions };
  const world = makeWorld({ jobs, seed, epoch: now(), ...plain });
  const service = new DataExchangeService(world, `tokens/${seed}`, now, options);
  service.script.add(faults);
  const url = await service.listen(options.port ?? 0);
  return {
    url,
    ...credentials,
    region: "us-east-1",
    world,
    requests: service.log.entries,
    addFaults: (more) => service.script.add(more),
    clearFaults: () => service.script.clear(),
    connections: () => service.connections(),
    close: () => service.close(),
  };
}

class DataExchangeService {
  readonly script = new FaultScript();
  readonly log = new RequestLog();
  readonly #world: World;
  readonly #tokens: PageTokens;
  readonly #jobTexts = new JobTexts();
  readonly #now: () => number;
  readonly #latency: number;
  readonly #clockOffset: number;
  readonly #server: Server;

  constructor(world: World, tokenSecret: string, now: () => number, options: ServiceOptions) {
    this.#world = world;
    this.#tokens = new PageTokens(tokenSecret);
    this.#now = now;
    this.#latency = options.latencyMilliseconds ?? 0;
    this.#clockOffset = options.clockOffsetMilliseconds ?? 0;
    this.#server = createServer({ keepAliveTimeout: keepAliveMilliseconds }, (message, response) => {
      void this.#serve(message, response);
    });
  }

  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, "127.0.0.1", resolve);
    });
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("The service has no port.");
    return `http://127.0.0.1:${address.port}`;
  }

  connections(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
    });
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const entry = this.log.open(message.method ?? "", message.url ?? "");
    response.setHeader("date", new Date(Date.now() + this.#clockOffset).toUTCString());
    response.on("close", () => {
      entry.aborted = !response.writableFinished;
    });
    const outcome = await this.#decide(message, entry).catch((error: unknown) =>
      unexpected(error, entry.operation),
    );
    if (this.#latency > 0) await delay(this.#latency, undefined, { ref: false });
    await carryOut(outcome, response, entry);
  }

  async #decide(message: IncomingMessage, entry: LoggedRequest): Promise<Outcome> {
    const request = await readRequest(message);
    const route = findRoute(request);
    entry.operation = route.operation;
    entry.query = Object.fromEntries(request.query);
    const service = signingName(route.operation);
    const region = verifySignature(request, service, credentials, Date.now() + this.#clockOffset);
    const call: Call = {
      route,
      region,
      world: this.#world,
      tokens: this.#tokens,
      jobTexts: this.#jobTexts,
      now: this.#now(),
    };
    const fault = this.script.take(route);
    entry.fault = fault?.kind;
    return fault === undefined ? { kind: "answer", answer: perform(call) } : faultOutcome(fault, call);
  }
}

function unexpected(error: unknown, operation: OperationName | undefined): Outcome {
  if (error instanceof ServiceError) return { kind: "answer", answer: errorAnswer(error, operation) };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const fault = new ServiceError("InternalServerException", 500, message);
  return { kind: "answer", answer: errorAnswer(fault, operation) };
}

async function carryOut(outcome: Outcome, response: ServerResponse, entry: LoggedRequest): Promise<void> {
  switch (outcome.kind) {
    case "answer":
      return send(outcome.answer, response, entry);
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "stall":
      if (outcome.milliseconds === undefined) return;
      await delay(outcome.milliseconds, undefined, { ref: false });
      return send(outcome.answer, response, entry);
    case "truncated":
      return sendHalf(outcome.answer, response, entry);
  }
}

function send(answer: Answer, response: ServerResponse, entry: LoggedRequest): void {
  writeHead(answer, response, entry);
  response.end(answer.body);
}

function sendHalf(answer: Answer, response: ServerResponse, entry: LoggedRequest): void {
  const bytes = Buffer.from(answer.body);
  writeHead(answer, response, entry);
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy());
}

function writeHead({ status, headers, body }: Answer, response: ServerResponse, entry: LoggedRequest): void {
  entry.status = status;
  const length = status === 204 ? {} : { "content-length": Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length, "x-amzn-RequestId": randomUUID() });
}
