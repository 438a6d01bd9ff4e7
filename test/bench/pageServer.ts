import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Programs } from "./programs";

/** How a program of the bench sees the server of pages. */
export interface ServerInput {
  readonly jobs: number;
  /** When given, so many data sets with the same number of jobs, all ended; else the sample world. */
  readonly dataSets?: number;
  readonly pageSize: number;
  readonly latencyMilliseconds?: number;
}

export interface ServerReport {
  readonly url: string;
  /** UTF-8 bytes of a job's JSON. */
  readonly meanJobBytes: number;
}

/** Tells how many requests were made, itself not among them. No path of the API. */
export const REQUESTS_PATH = "/-/requests";

/** So long without a request, and nothing more is expected. */
const QUIET_MILLISECONDS = 500;

/** While the work goes on, a server runs in a process of its own: pages are ready, signatures are not looked at. */
export async function withPages<Result>(
  programs: Programs,
  server: ServerInput,
  work: (server: ServerReport) => Promise<Result>,
): Promise<Result> {
  const { stop, ...report } = await programs.start<ServerReport>("pageServer", server);
  try {
    return await work(report);
  } finally {
    await stop();
  }
}

/** The number of requests so far, once none was made for a while. */
export async function requestsWhenQuiet(url: string): Promise<number> {
  for (let before = await requestsSoFar(url); ; ) {
    await sleep(QUIET_MILLISECONDS);
    const now = await requestsSoFar(url);
    if (now === before) {
      return now;
    }
    before = now;
  }
}

export async function requestsSoFar(url: string): Promise<number> {
  // Not by fetch, which sets timers: who asks may be counting them.
  const text = await new Promise<string>((resolve, reject) => {
    get(url + REQUESTS_PATH, { agent: false }, (answer) => {
      answer.once("data", (count) => resolve(String(count)));
      answer.once("error", reject);
    }).once("error", reject);
  });
  return Number(text);
}
