import { type Measure, measured } from "./bench";
import { withPages } from "./pageServer";

export interface IdleInput {
  /** Of the server. */
  readonly url: string;
  /** Of the extension as it is in the VSIX. */
  readonly extension: string;
  readonly isHidden: boolean;
  readonly seconds: number;
}

export interface IdleReport {
  readonly timers: number;
  readonly requests: number;
}

const MINUTE_SECONDS = 60;

/**
 * The whole extension, as it is in the VSIX, in an editor that does nothing: activated, its view opened, the
 * first page and a data set loaded. Once that has settled, it is left alone for a minute of the real clock:
 * in one process with the view shown and no job running, in another with jobs running and the view hidden.
 * Of all code in the process, the SDK's too, is counted each timer that was pending when the minute began, each
 * that was set in it, each time that one fired, and each request that the server got.
 */
export const idleEvents: Measure = {
  rows: ["idle.requests"],
  run: async ({ product, sizes, ...bench }) => {
    const programs = await bench.programs();
    const extension = (await product()).folder;
    const { jobs, pageSize, idleSeconds: seconds } = sizes;
    const idle = (world: { readonly dataSets?: number }, isHidden: boolean): Promise<IdleReport> =>
      withPages(programs, { jobs, pageSize, ...world }, ({ url }) => {
        const given: IdleInput = { url, extension, isHidden, seconds };
        return programs.run("leaveAlone", given, { env: { AWS_ENDPOINT_URL_DATAEXCHANGE: url } });
      });
    const [shown, hidden] = await Promise.all([idle({ dataSets: 20 }, false), idle({}, true)]);
    const events = [shown, hidden].reduce((sum, { timers, requests }) => sum + timers + requests, 0);
    return measured(
      "idle.requests",
      (events * MINUTE_SECONDS) / seconds,
      `${seconds} s with nothing running: ${countText(shown)}`,
      `${seconds} s hidden, with jobs running: ${countText(hidden)}`,
    );
  },
};

function countText({ timers, requests }: IdleReport): string {
  return `${timers} timers, ${requests} requests`;
}
