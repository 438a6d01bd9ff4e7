import { spawn } from "node:child_process";
import { clients } from "../contract/installedClients";
import type { Bench } from "./bench";
import { spread } from "./spread";

const MOST_RUNS = 3;

/** What the AWS CLI takes for the same list, with its start, since it is always started; nothing without one. */
export async function cliTime({ sizes, ...bench }: Bench, url: string): Promise<readonly string[]> {
  const [cli] = clients("aws", "--version");
  if (cli === undefined) {
    return [];
  }
  const { environment } = await bench.programs();
  const words = ["dataexchange", "list-jobs", "--endpoint-url", url, "--output", "json"];
  const times: number[] = [];
  for (let run = 0; run < Math.min(sizes.rounds, MOST_RUNS); run += 1) {
    const start = performance.now();
    await runSilently(cli.program, [...words, "--page-size", String(sizes.pageSize)], environment);
    times.push(performance.now() - start);
  }
  return [`${cli.version} with its start: ${spread(times)}`];
}

function runSilently(program: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { env, stdio: ["ignore", "ignore", "inherit"] });
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}.`)),
    );
  });
}
