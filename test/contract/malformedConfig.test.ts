import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { findLineFault } from "../../src/aws/config/configFileCheck";
import { runs } from "../unit/world/runs";
import { clients } from "./installedClients";
import { runAtHome } from "./runAtHome";

/** Of such lines the files are made: whole ones, broken ones, and some further in. */
const LINES = [
  ...["[a]", "[b]", "[a", "[]", "[a] x", "  [b]", "[c=d"],
  ...["x = 1", "x =", "X=2", "y: 3", "= z", " :", "a:b=c", "rem = "],
  ...["", "# c", "; c", "text", "  x = 1", "  k", "    q = 2", "\tz", "\tw=1"],
];

const aFile = fc
  .tuple(
    fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 7 }),
    fc.constantFrom("\r\n", "\n", "\n", "\n", "\n"),
  )
  .map(([lines, lineEnd]) => lines.join(lineEnd));

/** Says of each file whether the CLI's own reader refuses it. */
const askBotocore = `
import json, os, sys, tempfile
from botocore.configloader import raw_config_parse
from botocore.exceptions import ConfigParseError
path = os.path.join(tempfile.mkdtemp(), "config")
def refused(text):
    with open(path, "w", newline="") as file:
        file.write(text)
    try:
        raw_config_parse(path)
    except ConfigParseError:
        return True
    return False
answers = [refused(text) for text in json.load(sys.stdin)]
os.remove(path)
os.rmdir(os.path.dirname(path))
print(json.dumps(answers))
`;

const pythons = clients("python3", "-c", "import botocore; print(botocore.__version__)");
if (pythons.length === 0) {
  console.log("botocore not found: what it refuses in a config file is not compared here");
}
for (const { program, version } of pythons) {
  test(`a file is malformed when the AWS CLI refuses it, and else not (botocore ${version})`, async () => {
    const files = fc.sample(aFile, runs(3000));
    const { output } = await runAtHome(program, ["-c", askBotocore], { input: JSON.stringify(files) });
    const refused: boolean[] = JSON.parse(output);
    const disagreed = files.filter((text, index) => (findLineFault(text) !== undefined) !== refused[index]);
    assert.deepEqual(disagreed, []);
    assert.ok(refused.includes(true) && refused.includes(false));
  });
}
