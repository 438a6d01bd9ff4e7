import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { errorText, say } from "../host/command.mjs";
import { activationTime } from "./activationTime";
import type { Bench, Measure } from "./bench";
import { type BenchOptions, readCommandLine } from "./commandLine";
import { toFigures } from "./figure";
import { fileSizes } from "./fileSizes";
import { idleEvents } from "./idleEvents";
import { listTimes } from "./listTimes";
import { loadAllTimes } from "./loadAllTimes";
import { memoryPerJob } from "./memoryPerJob";
import { pageGrowth } from "./pageGrowth";
import { unpackProduct } from "./product";
import { Programs } from "./programs";
import { refreshRequests } from "./refreshRequests";
import type { RowId } from "./rows";
import { FULL, QUICK } from "./sizes";
import { table } from "./table";

const MEASURES: readonly Measure[] = [
  fileSizes,
  activationTime,
  listTimes,
  loadAllTimes,
  refreshRequests,
  pageGrowth,
  memoryPerJob,
  idleEvents,
];

interface Outcome {
  readonly values: ReadonlyMap<RowId, number | null>;
  readonly notes: readonly string[];
  /** What could not be measured, and why. */
  readonly failed: readonly string[];
}

/** Measures one after the other. One that fails leaves the others theirs. */
async function measureRows(bench: Bench, rows: readonly RowId[]): Promise<Outcome> {
  const values = new Map<RowId, number | null>();
  const notes: string[] = [];
  const failed: string[] = [];
  for (const { rows: own, run } of MEASURES) {
    const wanted = own.filter((row) => rows.includes(row));
    if (wanted.length === 0) {
      continue;
    }
    say(`Measuring ${wanted.join(", ")} …`);
    try {
      const result = await run(bench, wanted);
      for (const [row, value] of result.values) {
        values.set(row, value);
      }
      notes.push(...result.notes);
    } catch (error) {
      failed.push(`${wanted.join(", ")}: ${errorText(error)}`);
    }
  }
  return { values, notes, failed };
}

/** True when everything wanted was measured, whatever came out. */
async function runBench({ rows, quick, jsonFile }: BenchOptions, folder: string): Promise<boolean> {
  const { values, notes, failed } = await measureRows(benchIn(folder, quick), rows);
  const figures = toFigures(values, rows);
  say(`\n${table(figures)}\n`);
  say([`For information (${machine()}):`, ...notes].join("\n"));
  if (quick) {
    say(
      "\nThese are the figures of small sizes: they show that the bench works, not how fast the product is.",
    );
  }
  if (failed.length > 0) {
    say(`\nNot measured:\n${failed.join("\n")}`);
  }
  if (jsonFile !== undefined) {
    await writeFile(jsonFile, `${JSON.stringify(figures, undefined, 2)}\n`);
  }
  return failed.length === 0;
}

function benchIn(folder: string, quick: boolean): Bench {
  return {
    sizes: quick ? QUICK : FULL,
    programs: once(() => Programs.build(join(folder, "programs"))),
    product: once(() => unpackProduct(join(folder, "extension"), quick)),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  const made: { promise?: Promise<T> } = {};
  return () => {
    made.promise ??= make();
    return made.promise;
  };
}

function machine(): string {
  return `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`;
}

async function main(): Promise<number> {
  const options = readCommandLine(process.argv.slice(2));
  const folder = await mkdtemp(join(tmpdir(), "data-exchange-bench-"));
  try {
    return (await runBench(options, folder)) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(errorText(error));
    process.exit(1);
  },
);
