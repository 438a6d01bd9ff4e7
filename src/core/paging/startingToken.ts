// The text form of a place in a list, as botocore writes it (botocore/paginate.py): base64 of JSON such as
// {"NextToken": "t1", "boto_truncate_amount": 1}. The AWS CLI and boto3 read and write the same text.

export interface ListPosition {
  /** The service's token that fetches the page; undefined for the first page. */
  readonly nextToken: string | undefined;
  /** Number of items at the start of that page that were given before. */
  readonly skip: number;
}

const NEXT_TOKEN = "NextToken";
const SKIP = "boto_truncate_amount";
const OLD_FORMAT_SEPARATOR = "___";

export function encodeStartingToken({ nextToken, skip }: ListPosition): string {
  const fields = [`"${NEXT_TOKEN}": ${pythonJson(nextToken)}`];
  if (skip > 0) {
    fields.push(`"${SKIP}": ${skip}`);
  }
  return btoa(`{${fields.join(", ")}}`);
}

/**
 * Reads a token of botocore (today's format or the old `token___skip`) or a bare token of the service.
 * Undefined if it is none of them: empty, JSON that is not a position, or more than two old-format parts.
 */
export function decodeStartingToken(text: string): ListPosition | undefined {
  const decoded = decodeBase64Json(text);
  return decoded === undefined ? oldFormatPosition(text) : jsonPosition(decoded.json);
}

/** The AWS CLI writes its own tokens, boto3 and the SDKs those of the service: the CLI's of either, undefined for other text. */
export function asStartingToken(nextToken: string): string | undefined {
  const position = decodeStartingToken(nextToken);
  return position && encodeStartingToken(position);
}

/** Like Python's json.dumps, everything outside printable ASCII becomes \uXXXX, one for each UTF-16 unit. */
function pythonJson(text: string | undefined): string {
  return JSON.stringify(text ?? null).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function decodeBase64Json(text: string): { json: unknown } | undefined {
  const base64 = base64Letters(text);
  if (base64 === undefined) {
    return undefined;
  }
  const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  try {
    return { json: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    // Not UTF-8 or not JSON is no failure: then the text is a token that the service itself gave.
    return undefined;
  }
}

/**
 * The letters that Python's base64.b64decode would decode: other characters are passed over, the padding that completes
 * a group of four ends the text, and a last group without its padding makes the whole not base64.
 */
function base64Letters(text: string): string | undefined {
  let letters = "";
  let padding = 0;
  for (const character of text) {
    const inGroup = letters.length % 4;
    if (/[A-Za-z0-9+/]/.test(character)) {
      letters += character;
      padding = 0;
    } else if (character === "=" && inGroup >= 2) {
      padding += 1;
      if (inGroup + padding === 4) {
        return letters;
      }
    }
  }
  return letters.length % 4 === 0 ? letters : undefined;
}

function jsonPosition(json: unknown): ListPosition | undefined {
  if (typeof json !== "object" || json === null) {
    return undefined;
  }
  const fields: Record<string, unknown> = { ...json };
  const { [NEXT_TOKEN]: token, [SKIP]: skip = 0, ...unknownFields } = fields;
  if (!isCount(skip) || Object.keys(unknownFields).length > 0) {
    return undefined;
  }
  if (token === null) {
    return { nextToken: undefined, skip };
  }
  return typeof token === "string" ? position(token, skip) : undefined;
}

function oldFormatPosition(text: string): ListPosition | undefined {
  const [token = "", count, ...more] = text.split(OLD_FORMAT_SEPARATOR);
  if (more.length > 0) {
    return undefined;
  }
  const hasCount = count !== undefined && /^\d+$/.test(count);
  return hasCount ? position(token, Number(count)) : position(text, 0);
}

/** botocore takes the text "None" for no token; an empty one the service never gives. */
function position(token: string, skip: number): ListPosition | undefined {
  if (token === "") {
    return undefined;
  }
  return { nextToken: token === "None" ? undefined : token, skip };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
