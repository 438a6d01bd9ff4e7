import * as fc from "fast-check";
import { readIni } from "../../src/aws/config/iniFile";
import { runAtHome } from "./runAtHome";

/** Sections with their options in order, those of a group as `GROUP.NAME`; null for a file that is refused. */
export type Parsed =
  | readonly (readonly [heading: string, options: readonly (readonly [string, string])[]])[]
  | null;

/** Of such lines the files are made: whole ones, odd ones, some further in, and, more seldom, broken ones. */
const GOOD = [
  ...[
    "[a]",
    "[b]",
    "[a] x",
    "  [c]",
    "[c=d",
    "[DEFAULT]",
    "[profile x]",
    "[ a ]",
    "[a]]",
    "[__proto__]",
    "[größe]",
  ],
  ...[
    "x = 1",
    "x =",
    "X2=2",
    "y: 3",
    "a:b=c",
    "rem = ",
    "constructor = 1",
    "__proto__ = 5",
    "İ = 1",
    "s=1=2",
  ],
  ...["", "   ", "# c", "; c", "  # c", "  x3 = 1", "    q = 2", "\tw=1", "  y4 = 1 ; c", "y5 = 1 #c"],
  ...["z\u00a0=\u00a0 1", "\u001cz2 = 2", "y6 = a\u2028b", "  a\u000bb=1", "k = 'a b'"],
];
const BROKEN = ["[a", "[]", "= z", " :", "text", "  k", "x = 9", "\ufeffx = 1", " = v"];

export const aFile = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 40, arbitrary: fc.constantFrom(...GOOD) },
        { weight: 1, arbitrary: fc.constantFrom(...BROKEN) },
      ),
      { minLength: 1, maxLength: 9 },
    ),
    fc.constantFrom("[first]", "[profile p]", ""),
    fc.constantFrom("\r\n", "\n", "\n", "\n", "\r"),
  )
  .map(([lines, first, lineEnd]) => [first, ...lines].join(lineEnd));

/** The same ones each time. */
export const RECORDED_FILES = fc.sample(aFile, { numRuns: 400, seed: 1 });

/** As it is read here. */
export function parsedHere(text: string): Parsed {
  const { sections, faults } = readIni(text);
  return faults.length > 0 ? null : [...sections].map(([heading, options]) => [heading, [...options]]);
}

const ASK_BOTOCORE = `
import json, os, sys, tempfile
from botocore.configloader import raw_config_parse
from botocore.exceptions import ConfigParseError

path = os.path.join(tempfile.mkdtemp(), "config")

def parsed(text):
    with open(path, "w", newline="", encoding="utf-8") as file:
        file.write(text)
    try:
        return [[heading, flat(options)] for heading, options in raw_config_parse(path).items()]
    except ConfigParseError:
        return None

def flat(options):
    pairs = []
    for name, value in options.items():
        if isinstance(value, dict):
            pairs += [[name, ""]] + [[name + "." + inner, text] for inner, text in value.items()]
        else:
            pairs.append([name, value])
    return pairs

answers = [parsed(text) for text in json.load(sys.stdin)]
os.remove(path)
os.rmdir(os.path.dirname(path))
print(json.dumps(answers))
`;

/** As the botocore of this Python reads them. */
export async function parsedByBotocore(
  program: string,
  files: readonly string[],
): Promise<readonly Parsed[]> {
  const { ok, output, complaint } = await runAtHome(program, ["-X", "utf8", "-c", ASK_BOTOCORE], {
    input: JSON.stringify(files),
  });
  if (!ok) {
    throw new Error(complaint);
  }
  const parsed: readonly Parsed[] = JSON.parse(output);
  return parsed;
}
