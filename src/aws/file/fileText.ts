/** What windows-1252 has for the bytes 0x80 to 0x9f; the five without a sign stay what they are. Some decoders of Node get it wrong. */
const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const ESCAPE = "\u001b";
/** Sequences with which programs colour what they print, and name a window. */
const COLOURS = new RegExp(
  `${ESCAPE}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${ESCAPE}\\u0007]*(?:\\u0007|${ESCAPE}\\\\))`,
  "g",
);
/** Longest sequence that is waited for when a piece ends within it, in characters. */
const LONGEST_SEQUENCE = 200;

/**
 * Text of a file's bytes, without terminal colours. The encoding is that of the mark in front, else UTF-16 where every
 * other byte is zero as in JSON and YAML, else UTF-8; or windows-1252, which shells of Windows write, if that is asked for.
 */
export class FileText {
  #decode: ((bytes: Uint8Array) => string) | undefined;
  #carried = "";

  constructor(private readonly fallback: "utf-8" | "windows-1252") {}

  /** The text of the next piece. Undefined when the file is not UTF-8: then it is windows-1252. */
  next(bytes: Uint8Array): string | undefined {
    this.#decode ??= decoderFor(encodingOf(bytes) ?? this.fallback);
    try {
      return this.#withoutColours(this.#decode(bytes));
    } catch (error) {
      if (error instanceof TypeError) {
        return undefined;
      }
      throw error;
    }
  }

  #withoutColours(piece: string): string {
    const text = this.#carried + piece;
    this.#carried = "";
    const last = text.lastIndexOf(ESCAPE);
    if (last === -1) {
      return text;
    }
    const end = text.slice(last);
    if (end.length < LONGEST_SEQUENCE && end.replace(COLOURS, "") === end) {
      this.#carried = end;
    }
    return text.slice(0, text.length - this.#carried.length).replace(COLOURS, "");
  }
}

/** Undefined where neither a mark nor zeros tell. */
function encodingOf([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return "utf-8";
  }
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) {
    return "utf-16le";
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) {
    return "utf-16be";
  }
  return undefined;
}

function decoderFor(encoding: Encoding): (bytes: Uint8Array) => string {
  if (encoding === "windows-1252") {
    return (bytes) =>
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
        .toString("latin1")
        .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80));
  }
  const decoder = new TextDecoder(encoding, { fatal: encoding === "utf-8" });
  return (bytes) => decoder.decode(bytes, { stream: true });
}
