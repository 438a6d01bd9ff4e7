import { parseArgs } from "node:util";
import { isRowId, ROW_IDS, type RowId } from "./rows";

/** Its message is a sentence for whoever typed the command. */
export class UsageError extends Error {}

export interface BenchOptions {
  /** In the order of the table. */
  readonly rows: readonly RowId[];
  /** Small sizes, and the VSIX that is there: shows that the bench works, not how fast the product is. */
  readonly quick: boolean;
  readonly jsonFile?: string;
}

const usage = "Usage: npm run bench [-- --json FILE --only ROW[,ROW] --quick]";

/** Throws a UsageError. */
export function readCommandLine(words: readonly string[]): BenchOptions {
  const { json, only, quick } = readWords(words);
  const rows = only === undefined ? ROW_IDS : readRows(only);
  return { rows, quick, ...(json === undefined ? {} : { jsonFile: json }) };
}

function readWords(words: readonly string[]) {
  const text = { type: "string" } as const;
  const options = { json: text, only: text, quick: { type: "boolean", default: false } } as const;
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${reason.replace(/\.?$/, ".")} ${usage}`);
  }
}

function readRows(text: string): readonly RowId[] {
  const named = text.split(",");
  const unknown = named.filter((name) => !isRowId(name));
  if (unknown.length > 0) {
    throw new UsageError(`No such row: ${unknown.join(", ")}. There are: ${ROW_IDS.join(", ")}. ${usage}`);
  }
  return ROW_IDS.filter((id) => named.includes(id));
}
