import { type Answer, textAnswer } from "./answer";
import type { ListIdentity, PageTokens } from "./pageTokens";
import { invalid } from "./serviceError";

/** What the real service takes when it is not told is published nowhere. */
const defaultPageSize = 100;
const largestPageSize = 200;

/** One list as a request asks for it: where the page begins and how many items it has. */
export interface PageRequest {
  readonly list: ListIdentity;
  readonly from: number;
  readonly size: number;
}

const parametersOfPaging = ["maxResults", "nextToken"];

export function readPageRequest(
  operation: string,
  parameters: Readonly<Record<string, string>>,
  tokens: PageTokens,
): PageRequest {
  const filters = Object.fromEntries(
    Object.entries(parameters).filter(([name]) => !parametersOfPaging.includes(name)),
  );
  const list = { operation, filters };
  const { maxResults, nextToken } = parameters;
  const size = maxResults === undefined ? defaultPageSize : readSize(maxResults);
  return { list, size, from: nextToken === undefined ? 0 : tokens.read(list, nextToken) };
}

function readSize(text: string): number {
  const size = Number(text);
  if (!/^-?\d+$/.test(text)) throw invalid(`Value '${text}' at 'maxResults' is not a whole number.`);
  if (size < 1) {
    throw invalid(refusal(text, "Member must have value greater than or equal to 1"));
  }
  if (size > largestPageSize) {
    throw invalid(refusal(text, `Member must have value less than or equal to ${largestPageSize}`));
  }
  return size;
}

function refusal(value: string, constraint: string): string {
  return `1 validation error detected: Value '${value}' at 'maxResults' failed to satisfy constraint: ${constraint}`;
}

/** `member` is the name of the list in the answer; `tell` gives an item's JSON. */
export function pageAnswer<T>(
  { list, from, size }: PageRequest,
  tokens: PageTokens,
  member: string,
  items: readonly T[],
  tell: (item: T) => string,
): Answer {
  const end = from + size;
  const page = items.slice(from, end).map(tell).join(",");
  const next = end < items.length ? `,"NextToken":${JSON.stringify(tokens.issue(list, end))}` : "";
  return textAnswer(200, "application/json", `{"${member}":[${page}]${next}}`);
}
