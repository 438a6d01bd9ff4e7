import { isJsonObject } from "./json";
import { type OperationName, operationNames } from "./routes";

const kinds = [
  "throttle",
  "serverError",
  "reset",
  "stall",
  "truncatedBody",
  "halfJson",
  "malformedBody",
  "html",
  "html502",
  "repeatedToken",
  "emptyPages",
  "expiredCredentials",
  "denied",
  "notFound",
  "malformedJob",
  "missingJobs",
  "redirect",
] as const;

const variants = [
  "createdAt",
  "createdAtNumber",
  "limitValue",
  "signedUrlExpiresAt",
  "noId",
  "noState",
  "details",
  "text",
  "null",
] as const;

export type FaultKind = (typeof kinds)[number];
export type MalformedJobVariant = (typeof variants)[number];

/** One step of a fault script: which requests it meets and what becomes of them. */
export interface Fault {
  readonly kind: FaultKind;
  /** Any operation when left out. */
  readonly operation?: OperationName;
  /**
   * What the request's query and path must say, by the names of the API (`dataSetId`, `jobId`, `nextToken` …).
   * "*" stands for any value, null for a parameter that is not there.
   */
  readonly query?: Readonly<Record<string, string | null>>;
  /** How many requests it takes; 1 when left out, "always" or 0 without end. An SDK repeats some by itself. */
  readonly times?: number | "always";
  /** How many matching requests it lets pass first. */
  readonly after?: number;
  /** serverError: 500 to 599; 500 when left out. */
  readonly status?: number;
  /** stall: answers as usual after that time; never when left out. */
  readonly milliseconds?: number;
  /** malformedJob: what is wrong with the job; `createdAt` when left out. */
  readonly variant?: MalformedJobVariant;
  /** malformedJob: which job of the page, from 0; the first when left out or when the page is shorter. */
  readonly position?: number;
}

/** Its message is a sentence for whoever wrote the script. */
export class FaultScriptError extends Error {}

const members = "kind operation query times after status milliseconds variant position".split(" ");

/** Throws a FaultScriptError for anything but a list of faults. */
export function parseFaults(script: unknown): Fault[] {
  if (!Array.isArray(script)) throw new FaultScriptError("A fault script is a list of faults.");
  return script.map((entry: unknown, index) => parseFault(entry, `Fault ${index + 1}`));
}

function parseFault(entry: unknown, where: string): Fault {
  if (!isJsonObject(entry)) throw new FaultScriptError(`${where} is not an object.`);
  const { kind, operation, query, times, after, status, milliseconds, variant, position } = entry;
  const unknown = Object.keys(entry).find((name) => !members.includes(name));
  if (unknown !== undefined) throw new FaultScriptError(`${where} has an unknown member "${unknown}".`);
  return {
    kind: oneOf(kinds, kind, `${where}: kind`),
    ...(operation !== undefined && { operation: oneOf(operationNames, operation, `${where}: operation`) }),
    ...(query !== undefined && { query: parseQuery(query, where) }),
    ...(times !== undefined && { times: times === "always" ? times : whole(times, [0], `${where}: times`) }),
    ...(after !== undefined && { after: whole(after, [0], `${where}: after`) }),
    ...(status !== undefined && { status: whole(status, [500, 599], `${where}: status`) }),
    ...(milliseconds !== undefined && { milliseconds: whole(milliseconds, [0], `${where}: milliseconds`) }),
    ...(variant !== undefined && { variant: oneOf(variants, variant, `${where}: variant`) }),
    ...(position !== undefined && { position: whole(position, [0], `${where}: position`) }),
  };
}

function oneOf<T extends string>(choices: readonly T[], value: unknown, where: string): T {
  const choice = choices.find((known) => known === value);
  if (choice !== undefined) return choice;
  throw new FaultScriptError(
    `${where} is ${JSON.stringify(value) ?? "missing"}, not one of ${choices.join(", ")}.`,
  );
}

function whole(value: unknown, [lowest, highest = Number.MAX_SAFE_INTEGER]: number[], where: string): number {
  const inRange =
    typeof value === "number" && Number.isInteger(value) && value >= (lowest ?? 0) && value <= highest;
  if (inRange) return value;
  const range = highest === Number.MAX_SAFE_INTEGER ? `from ${lowest}` : `from ${lowest} to ${highest}`;
  throw new FaultScriptError(`${where} is ${JSON.stringify(value)}, not a whole number ${range}.`);
}

function parseQuery(query: unknown, where: string): Record<string, string | null> {
  const isExpectation = (value: unknown): value is string | null =>
    typeof value === "string" || value === null;
  if (!isJsonObject(query)) throw new FaultScriptError(`${where}: query is not an object.`);
  const entries = Object.entries(query).map(([name, value]): [string, string | null] => {
    if (!isExpectation(value))
      throw new FaultScriptError(`${where}: query ${name} is neither a text nor null.`);
    return [name, value];
  });
  return Object.fromEntries(entries);
}
