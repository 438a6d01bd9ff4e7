import { clients } from "../contract/installedClients";
import { runAtHome } from "../contract/runAtHome";
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
    const paged = [...words, "--page-size", String(sizes.pageSize)];
    const { ok, complaint } = await runAtHome(cli.program, paged, { env: environment });
    times.push(performance.now() - start);
    if (!ok) {
      throw new Error(complaint);
    }
  }
  return [`${cli.version} with its start: ${spread(times)}`];
}
