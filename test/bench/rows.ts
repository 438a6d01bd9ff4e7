/** A figure of the product, with what it may be at most. */
export interface Row {
  readonly what: string;
  readonly unit: "ratio" | "requests" | "bytes" | "ms" | "a minute";
  /** We may not be worse. */
  readonly budget: number;
  /** Where we want to be. */
  readonly aim?: number;
}

/** In the order of the table. */
export const ROWS = {
  "list.vsSdk": {
    what: "listing 20,000 jobs into the store ÷ the SDK's paginateListJobs",
    unit: "ratio",
    budget: 0.75,
    aim: 0.6,
  },
  "list.vsBoto3": {
    what: "listing 20,000 jobs into the store ÷ boto3's paginator",
    unit: "ratio",
    budget: 0.15,
    aim: 0.12,
  },
  "list.vsPlain": {
    what: "listing 20,000 jobs into the store ÷ plain HTTP and JSON.parse",
    unit: "ratio",
    budget: 2.6,
    aim: 1.8,
  },
  "loadAll.shown": {
    what: "loading all of 20,000 jobs until they are shown, 80 ms a request ÷ the SDK's chain of pages",
    unit: "ratio",
    budget: 0.35,
  },
  "loadAll.proved": {
    what: "the same until the account's list has proved it ÷ the SDK's chain of pages",
    unit: "ratio",
    budget: 1.05,
  },
  "refresh.requests": {
    what: "a refresh, 20,000 jobs loaded, nothing new",
    unit: "requests",
    budget: 1,
  },
  "page.growth": {
    what: "adding pages 451–500 to store and tree ÷ adding pages 51–100",
    unit: "ratio",
    budget: 1.75,
    aim: 1.2,
  },
  "memory.perJob": { what: "heap per loaded job beyond its JSON", unit: "bytes", budget: 1_000 },
  "size.entry": { what: "the minified extension.js", unit: "bytes", budget: 230_000 },
  "size.vsix": { what: "the whole VSIX", unit: "bytes", budget: 450_000 },
  "activate.ms": { what: "loading and activating, in a fresh process", unit: "ms", budget: 30 },
  "idle.requests": {
    what: "timers and requests, with nothing running and hidden",
    unit: "a minute",
    budget: 0,
  },
} as const satisfies Readonly<Record<string, Row>>;

export type RowId = keyof typeof ROWS;

export const ROW_IDS = Object.keys(ROWS) as readonly RowId[];

export function isRowId(text: string): text is RowId {
  return Object.hasOwn(ROWS, text);
}

export function rowOf(id: RowId): Row {
  return ROWS[id];
}
