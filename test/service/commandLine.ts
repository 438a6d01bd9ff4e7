import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { ServiceOptions } from "./dataExchangeService";
import { FaultScriptError, parseFaults } from "./faults";

/** Its message is a sentence for whoever typed the command. */
export class UsageError extends Error {}

const usage =
  "Usage: npm run service -- --port N [--jobs N] [--data-sets N] [--latency MS] [--faults FILE] [--seed N]";

const names = ["port", "jobs", "data-sets", "latency", "seed", "faults"] as const;
type Values = Partial<Record<(typeof names)[number], string>>;

/** Throws a UsageError. */
export function readCommandLine(words: readonly string[]): ServiceOptions {
  const values = readWords(words);
  const port = whole(values, "port", [0, 65_535]);
  if (port === undefined) throw new UsageError(`--port is missing; 0 takes a free one. ${usage}`);
  const jobs = whole(values, "jobs", [0, 1_000_000]);
  const dataSets = whole(values, "data-sets", [1, 10_000]);
  const latency = whole(values, "latency", [0, 600_000]);
  const seed = whole(values, "seed", [0, 2 ** 32 - 1]);
  return {
    port,
    ...(jobs !== undefined && { jobs }),
    ...(dataSets !== undefined && { dataSets }),
    ...(latency !== undefined && { latencyMilliseconds: latency }),
    ...(seed !== undefined && { seed }),
    ...(values.faults !== undefined && { faults: readFaults(values.faults) }),
  };
}

function readWords(words: readonly string[]): Values {
  const option = { type: "string" } as const;
  const options = {
    port: option,
    jobs: option,
    "data-sets": option,
    latency: option,
    seed: option,
    faults: option,
  };
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${reason.replace(/\.?$/, ".")} ${usage}`);
  }
}

function whole(
  values: Values,
  name: (typeof names)[number],
  [lowest, highest]: readonly [number, number],
): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= lowest && value <= highest) return value;
  throw new UsageError(`--${name} is "${text}", not a whole number from ${lowest} to ${highest}. ${usage}`);
}

function readFaults(file: string): ReturnType<typeof parseFaults> {
  try {
    return parseFaults(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (error instanceof FaultScriptError)
      throw new UsageError(`The fault script ${file} is wrong. ${error.message}`);
    throw new UsageError(`The fault script ${file} cannot be read: ${String(error)}`);
  }
}
