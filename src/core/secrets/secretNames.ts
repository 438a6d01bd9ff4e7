import { PlainView, type Range } from "./plainView";

/** Names of secrets. Between their words stands one sign or none, as in `ApiKey`, `api-key`, `API_KEY` and `api key`. */
const NAMES = [
  ...["x amz signature", "x amz security token", "x amz s3session token", "x goog signature", "signature"],
  ...[
    "secret access key",
    "secret key",
    "session token",
    "security token",
    "account key",
    "shared access key",
  ],
  ...["signed url", "api specification upload url", "api key", "access token", "id token", "refresh token"],
  ...["auth token", "client secret", "secret string", "password", "passwd", "passphrase", "authorization"],
  "sig",
];
/** Ways to sign in that stand before what is signed in with, without a sign between. */
const SCHEMES = ["bearer", "basic", "negotiate"];
/** Names that are found with line ends and blanks anywhere in them: those of long lines, which no prose has. */
const BREAKABLE = [
  "x amz signature",
  "x amz security token",
  "x goog signature",
  "signature",
  "aws session token",
];

const BETWEEN_WORDS = String.raw`(?:[_.-]|[^\S\r\n])?`;
const NUMBER = String.raw`(?:[_-]?\d{1,3})?`;
const NAME = pattern([...NAMES, ...SCHEMES].map((name) => name.replaceAll(" ", BETWEEN_WORDS)));
const BROKEN_NAME = pattern(
  BREAKABLE.map((name) => {
    const words = name.split(" ").map((word) => [...word].join(String.raw`\s*`));
    return words.join(String.raw`[\s_.-]*`);
  }),
);
/** What may stand behind the name of a member, as in `"Password: "`. */
const BEHIND_NAME = /[\s:="'*\])]+$/;

/**
 * Kind of a name: `signature` of a URL, which is a secret as a whole; `word` if such a name is also a word that people
 * write, or a part of a key, as in `signature=…/`; `scheme` for a way to sign in.
 */
export type NameKind = "name" | "signature" | "word" | "authorization" | "scheme";

export interface FoundName extends Range {
  readonly kind: NameKind;
}

/** Finds the names of secrets in a plain text, from its beginning to its end; each place is read once. */
export class NameSearch {
  readonly #patterns: readonly RegExp[];
  /** The next name of each pattern; undefined where there is none up to the end. */
  readonly #next = new Map<RegExp, FoundName | undefined>();

  constructor(private readonly text: string) {
    const mayBeBroken = /\s/.test(text) && /[=:]/.test(text);
    this.#patterns = mayBeBroken ? [NAME, BROKEN_NAME] : [NAME];
  }

  /** The first name from that index on. */
  next(from: number): FoundName | undefined {
    const found = this.#patterns.flatMap((names) => this.#nextOf(names, from) ?? []);
    return found.reduce<FoundName | undefined>(
      (first, other) => (first === undefined || other.start < first.start ? other : first),
      undefined,
    );
  }

  #nextOf(names: RegExp, from: number): FoundName | undefined {
    const known = this.#next.get(names);
    if (this.#next.has(names) && (known === undefined || known.start >= from)) {
      return known;
    }
    const found = search(this.text, names, from);
    this.#next.set(names, found);
    return found;
  }
}

/** Kind of a member's name; undefined if its value is no secret. */
export function secretKind(member: string): NameKind | undefined {
  const name = new PlainView(member).text.replace(BEHIND_NAME, "");
  const names = new NameSearch(name);
  let found = names.next(0);
  while (found !== undefined && found.end < name.length) {
    found = names.next(found.end);
  }
  return found?.kind === "scheme" ? undefined : found?.kind;
}

function pattern(names: readonly string[]): RegExp {
  return new RegExp(`(${names.join("|")})${NUMBER}`, "gi");
}

function search(text: string, names: RegExp, from: number): FoundName | undefined {
  names.lastIndex = from;
  let match = names.exec(text);
  while (match !== null && !isWholeName(text, match.index, match[0])) {
    match = names.exec(text);
  }
  return match === null
    ? undefined
    : { start: match.index, end: match.index + match[0].length, kind: kindOf(match[1] ?? "") };
}

function kindOf(name: string): NameKind {
  const letters = name.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
  switch (letters) {
    case "signature":
    case "sig":
      return "word";
    case "authorization":
      return "authorization";
    default:
      return SCHEMES.includes(letters) ? "scheme" : /^x(?:amz|goog)/.test(letters) ? "signature" : "name";
  }
}

/** Short names are also ends of other words, as in “config” and “InvalidToken”. */
function isWholeName(text: string, start: number, name: string): boolean {
  const before = text.charAt(start - 1);
  if (/^sig(?!n)/i.test(name)) {
    return !/[\w./-]/.test(before);
  }
  // “ImportAssetFromSignedUrl” is the name of a job's Details.
  if (/^signed/i.test(name)) {
    return !/[a-z]/i.test(before);
  }
  const isShort = /^(?:id|bearer|basic|negotiate)/i.test(name);
  return !isShort || !/[a-z]/i.test(before) || (/[a-z]/.test(before) && /^[A-Z][a-z]/.test(name));
}
