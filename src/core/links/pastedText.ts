/** Characters that are seen by nobody: joiners, marks of direction, soft hyphens and others that editors and web pages insert. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** Colours of a terminal. */
const COLOURS = /\p{Cc}\[[\d;]*m/gu;
/** Escapes of JSON and of programs, which stand as letters beside what they separate. */
const ESCAPES = /\\(?:u([0-9a-f]{4})|[bfnrt])/gi;
const PERCENT = /(?:%[0-9a-f]{2})+/gi;
/** An address is encoded once more by each page that leads to it. */
const MOST_DECODINGS = 4;

/** What somebody copied, without what a program or a page put around and between: invisible characters, escapes, encodings. */
export function plainPaste(text: string): string {
  return percentDecoded(text.replace(COLOURS, " ").replace(UNSEEN, ""))
    .replace(ESCAPES, (_, code?: string) =>
      code === undefined ? " " : String.fromCharCode(parseInt(code, 16)),
    )
    .replaceAll("&amp;", "&")
    .replace(UNSEEN, "")
    .trim();
}

function percentDecoded(text: string): string {
  let [decoded, before] = [text, ""];
  for (let times = 0; times < MOST_DECODINGS && decoded !== before; times++) {
    before = decoded;
    decoded = before.replace(PERCENT, decodedOrSame);
  }
  return decoded;
}

/** What is no UTF-8 stays as it is. */
function decodedOrSame(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
