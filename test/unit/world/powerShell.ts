import { windowsWords } from "./commandLine";

/** How PowerShell passes words to programs: as Windows PowerShell 5.1 and 7.0 to 7.2 do, or as later ones. */
export type Passing = "before 7.3" | "since 7.3";

export interface Ran {
  /** The words that `aws` got. */
  readonly words: readonly string[];
  /** What was in the file that one of them names, as `file://…`. */
  readonly input: string | undefined;
  /** How many files are left behind. */
  readonly left: number;
}

/** Many a user's folder has a blank in its name. */
const TEMPORARY = "D:\\My Files\\tmp1.tmp";

/**
 * Runs a line of the few statements that copied commands consist of, by the rules of about_Quoting_Rules, about_Parsing
 * and about_Preference_Variables ($PSNativeCommandArgumentPassing). Throws at everything else.
 */
export function runPowerShell(line: string, passing: Passing): Ran {
  const files = new Map<string, string>();
  let ran: Omit<Ran, "left"> | undefined;
  for (const words of statements(line)) {
    const last = words.at(-1) ?? "";
    const call = words.slice(0, -1).join(" ");
    if (`${call} ${last}` === "$request = (New-TemporaryFile).FullName") {
      files.set(TEMPORARY, "");
    } else if (call === `Set-Content -LiteralPath ${TEMPORARY} -Encoding ascii -Value`) {
      files.set(TEMPORARY, last.replace(/[^\0-\x7f]/g, "?"));
    } else if (call === "Remove-Item -LiteralPath") {
      files.delete(last);
    } else if (words[0] === "aws") {
      const passed = passing === "before 7.3" ? windowsWords(words.map(asBefore).join(" ")) : words;
      const path = passed.find((word) => word.startsWith("file://"))?.slice("file://".length);
      ran = { words: passed, input: path && files.get(path) };
    } else {
      throw new Error(`${words.join(" ")} in ${line}`);
    }
  }
  if (ran === undefined) {
    throw new Error(`Nothing was run by ${line}`);
  }
  return { ...ran, left: files.size };
}

/** Before 7.3 a word with blanks gets quotation marks around it, and none of those within it is escaped. */
function asBefore(word: string): string {
  return /\s/.test(word) ? `"${word}"` : word;
}

/** Typographic quotes are quotes. Of two in a row between quotes, the second is a character. */
const WORD =
  /(?:['‘’‚‛](?<quoted>(?:[^'‘’‚‛]|['‘’‚‛]{2})*)['‘’‚‛]|"(?<before>[\w:/]*)\$request"|(?<plain>[A-Za-z$=-][\w.:/+=-]*|\(New-TemporaryFile\)\.FullName))(?= |;|$)/uy;

function statements(line: string): readonly (readonly string[])[] {
  const all: string[][] = [[]];
  for (let at = 0; at < line.length; ) {
    WORD.lastIndex = at;
    const statement = all.at(-1) ?? [];
    const { quoted, before, plain } = WORD.exec(line)?.groups ?? {};
    if (quoted !== undefined) {
      statement.push(quoted.replace(/['‘’‚‛](['‘’‚‛])/g, "$1"));
    } else if (before !== undefined) {
      statement.push(before + TEMPORARY);
    } else if (plain !== undefined) {
      // At the beginning of a statement a variable is assigned to.
      statement.push(plain === "$request" && statement.length > 0 ? TEMPORARY : plain);
    } else if (line[at] === ";") {
      all.push([]);
    } else if (line[at] !== " ") {
      throw new Error(`Character ${at} of ${line}`);
    }
    at = WORD.lastIndex === 0 ? at + 1 : WORD.lastIndex;
  }
  return all;
}
