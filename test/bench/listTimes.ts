import { fileURLToPath } from "node:url";
import { clients } from "../contract/installedClients";
import { runAtHome } from "../contract/runAtHome";
import { alternate } from "./alternate";
import { cliTime } from "./awsCli";
import type { Bench, Measure, Measured } from "./bench";
import { median } from "./median";
import { type ServerReport, withPages } from "./pageServer";
import { reported } from "./programs";
import type { RowId } from "./rows";
import { spread } from "./spread";
import { numberText } from "./table";

export interface ListInput {
  /** Of the server. */
  readonly url: string;
  readonly pageSize: number;
}

export interface ListReport {
  /** From the first request on; what lists is loaded and has its client by then. */
  readonly milliseconds: number;
  readonly jobs: number;
}

type ListRow = "list.vsSdk" | "list.vsBoto3" | "list.vsPlain";
type Contestant = ListRow | "ours";
type Run = () => Promise<ListReport>;

const LIST_ROWS: readonly ListRow[] = ["list.vsSdk", "list.vsBoto3", "list.vsPlain"];
const TITLES: Readonly<Record<Contestant, string>> = {
  ours: "this extension",
  "list.vsSdk": "the SDK's paginateListJobs",
  "list.vsBoto3": "boto3's paginator",
  "list.vsPlain": "plain HTTP and JSON.parse",
};
const BOTO3 = fileURLToPath(new URL("programs/listByBoto3.py", import.meta.url));

/** Each run is a process of its own, so that everybody starts cold; loading the code is not timed. */
export const listTimes: Measure = {
  rows: LIST_ROWS,
  run: async (bench, wanted) => {
    const { jobs, pageSize } = bench.sizes;
    return withPages(await bench.programs(), { jobs, pageSize }, async (server) => {
      const rows = LIST_ROWS.filter((row) => wanted.includes(row));
      const times = await timesOf(await contestants(bench, server, rows), bench.sizes.rounds);
      const { values, notes } = compare(times, rows);
      const cli = rows.length === LIST_ROWS.length ? await cliTime(bench, server.url) : [];
      return { values, notes: [...notes, ...cli].map((note) => `${numberText(jobs)} jobs, ${note}`) };
    });
  },
};

async function contestants(
  { sizes, ...bench }: Bench,
  { url }: ServerReport,
  rows: readonly ListRow[],
): Promise<ReadonlyMap<Contestant, Run>> {
  const programs = await bench.programs();
  const given: ListInput = { url, pageSize: sizes.pageSize };
  const extension = (await bench.product()).folder;
  const [python] = clients("python3", "-c", "import boto3; print(boto3.__version__)");
  const known = new Map<Contestant, Run>([
    ["ours", () => programs.run("listIntoStore", { ...given, extension })],
    ["list.vsSdk", () => programs.run("listBySdk", given)],
    ["list.vsPlain", () => programs.run("listPlainly", given)],
  ]);
  if (python !== undefined) {
    const words = [BOTO3, JSON.stringify(given)];
    known.set("list.vsBoto3", async () => {
      const { output, complaint } = await runAtHome(python.program, words, { env: programs.environment });
      return reported(`${output}${complaint}`);
    });
  }
  const checked = (run: Run) => async () => {
    const result = await run();
    if (result.jobs !== sizes.jobs) {
      throw new Error(`${result.jobs} jobs were listed, not ${sizes.jobs}.`);
    }
    return result;
  };
  const takesPart = (name: Contestant) => name === "ours" || rows.includes(name);
  return new Map([...known].filter(([name]) => takesPart(name)).map(([name, run]) => [name, checked(run)]));
}

async function timesOf(
  runs: ReadonlyMap<Contestant, Run>,
  rounds: number,
): Promise<ReadonlyMap<Contestant, readonly number[]>> {
  const results = await alternate(runs, rounds);
  return new Map(
    [...results].map(([name, result]) => [name, result.map(({ milliseconds }) => milliseconds)]),
  );
}

/** Our median by that of each of the others. */
export function compare(
  times: ReadonlyMap<Contestant, readonly number[]>,
  rows: readonly ListRow[],
): Measured {
  const ours = median(times.get("ours") ?? []);
  const values = new Map<RowId, number | null>(
    rows.map((row) => {
      const theirs = times.get(row);
      return [row, theirs === undefined ? null : ours / median(theirs)];
    }),
  );
  return { values, notes: [...times].map(([name, each]) => `${TITLES[name]}: ${spread(each)}`) };
}
