import { parseArgs } from "node:util";
import { useAwsFiles } from "../contract/awsFiles";
import { Leftovers } from "./leftovers";
import { Soak } from "./soak";
import { Figures } from "./soakFigures";

const MINUTE = 60_000;
const USAGE = "Usage: npm run soak -- [--minutes N] [--seed S] [--jobs N]";

interface Words {
  readonly minutes: number;
  readonly seed: number;
  readonly jobs: number;
}

/** Throws an error whose message is for whoever typed the words. */
function readWords(): Words {
  const option = { type: "string" } as const;
  const { values } = parseArgs({ options: { minutes: option, seed: option, jobs: option } });
  const number = (name: keyof Words, otherwise: number) => {
    const value = Number(values[name] ?? otherwise);
    if (!(value >= 0)) {
      throw new Error(`--${name} is "${values[name]}", not a number.`);
    }
    return value;
  };
  return { minutes: number("minutes", 5), seed: number("seed", 1), jobs: number("jobs", 1200) };
}

async function soak({ minutes, seed, jobs }: Words): Promise<number> {
  const ends: (() => void | Promise<void>)[] = [];
  const files = await useAwsFiles({ after: (end) => ends.push(end) }, {});
  const figures = new Figures();
  const note = (what: string) => (thrown: unknown) =>
    figures.broken.push(`${what}: ${thrown instanceof Error ? thrown.stack : String(thrown)}`);
  process.on("unhandledRejection", note("an unhandled rejection"));
  process.on("uncaughtException", note("an uncaught exception"));
  process.on("warning", note("a warning of Node"));
  const rounds = new Soak({ seed, actionsInRound: 150, mostJobs: jobs }, files, new Leftovers(), figures);
  const start = Date.now();
  let minute = 1;
  console.log(`Soaking with seed ${seed} for ${minutes} minutes …`);
  do {
    await rounds.round();
    for (; Date.now() - start >= minute * MINUTE; minute += 1) {
      console.log(`minute ${minute}: ${figures.line()}`);
    }
  } while (Date.now() - start < minutes * MINUTE);
  for (const end of ends) {
    await end();
  }
  return report(figures);
}

function report(figures: Figures): number {
  const { heapGrowth, isHeapFlat, broken } = figures;
  if (!isHeapFlat) {
    broken.push(`the heap is flat: it grew by ${heapGrowth} bytes`);
  }
  console.log(figures.actionLines().join("\n"));
  console.log(figures.line());
  console.log(
    heapGrowth === undefined
      ? "Too few rounds to say whether the heap is flat."
      : `The heap after the last third of the rounds less that after the first: ${heapGrowth} bytes.`,
  );
  console.log(broken.length === 0 ? "Every promise held." : `Broken promises:\n${broken.join("\n")}`);
  return broken.length === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  try {
    return await soak(readWords());
  } catch (error) {
    console.log(`${error instanceof Error ? error.message : String(error)} ${USAGE}`);
    return 2;
  }
}

void main().then((code) => {
  process.exitCode = code;
});
