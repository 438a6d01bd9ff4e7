import type { Json } from "../base/json";
import { jsonWithout } from "./escapedJson";
import type { Shell } from "./shell";

/** How a shell takes words as they are meant. */
interface ShellSyntax {
  /** The word, in quotes where it needs them. */
  readonly quote: (word: string) => string;
  /** What no quotes help with. */
  readonly unquotable?: RegExp;
  /** The words that give the AWS CLI a request, with what runs before and after its command. */
  readonly request: (request: Json) => RequestWords;
  /** So many characters may a command have. */
  readonly longest: number;
}

interface RequestWords {
  readonly before: string;
  readonly words: readonly string[];
  readonly after: string;
}

export const SHELL_SYNTAX: Readonly<Record<Shell, ShellSyntax>> = {
  posix: {
    // Outside of the quotes stand backslashes too, of which fish takes two for one, and exclamation marks for csh.
    quote: (word) => (/^[\w.,/:+-]+$/.test(word) ? word : `'${word.replace(/['\\!]/g, "'\\$&'")}'`),
    request: (request) => input(`'${jsonWithout(/\\\\|['!]/g, request)}'`),
    longest: Number.POSITIVE_INFINITY,
  },
  powershell: {
    // It takes typographic quotes for its own.
    quote: (word) =>
      /^[a-z-][\w.:/+-]*$/i.test(word) ? word : `'${word.replace(/['\u2018-\u201b]/g, "$&$&")}'`,
    // Before 7.3 it passes words on without the quotation marks in them, and ones that end with a backslash as if
    // they went on.
    unquotable: /"|\\$/,
    // JSON has quotation marks, so it goes by a file; as ASCII, since versions write other characters differently.
    request: (request) => ({
      before: `$request = (New-TemporaryFile).FullName; Set-Content -LiteralPath $request -Encoding ascii -Value '${jsonWithout(/'|[^ -~]/g, request)}'; `,
      words: ["--cli-input-json", '"file://$request"'],
      after: "; Remove-Item -LiteralPath $request",
    }),
    longest: Number.POSITIVE_INFINITY,
  },
  cmd: {
    quote: (word) => (/^[\w.:/+-]+$/.test(word) ? word : `"${word.replace(/\\+$/, "$&$&")}"`),
    // Within quotes too it puts variables in, and ends at a line break.
    unquotable: /[%!"\p{Cc}]/u,
    // Each quotation mark ends or begins its quotes, so what has a meaning outside of them is left out everywhere.
    request: (request) =>
      input(`"${jsonWithout(/\\["\\]|[^\w "\\{}[\]:,./+-]/g, request).replaceAll('"', '\\"')}"`),
    longest: 8191,
  },
};

function input(json: string): RequestWords {
  return { before: "", words: ["--cli-input-json", json], after: "" };
}
