import type { Readable } from "node:stream";
import { TextDecoder } from "node:util";
import { MOST_BYTES, tooLarge, unpacked } from "./contentEncoding";

type Headers = Readonly<Record<string, string>>;

const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/i;

/**
 * Body of an answer, unpacked, in UTF-8 without a mark. Rejects with `unreadableAnswer` for what is too large or
 * cannot be unpacked, and with the connection's error when that breaks before the body is whole.
 */
export async function readWhole(body: Readable, headers: Headers): Promise<Uint8Array> {
  const bytes = await unpacked(await collect(body), headers["content-encoding"]);
  return inUtf8(bytes, CHARSET.exec(headers["content-type"] ?? "")?.[1]);
}

async function collect(body: Readable): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > MOST_BYTES) {
      throw tooLarge();
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** A mark at the beginning says more than the header, which says more than nothing. */
function inUtf8(bytes: Uint8Array, charset: string | undefined): Uint8Array {
  const decoder = decoderOf(bytes, charset);
  if (decoder !== undefined) {
    return new TextEncoder().encode(decoder.decode(bytes));
  }
  return startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;
}

/** Undefined for UTF-8, and for a name that nobody knows: then what is read of it shows what it is. */
function decoderOf(bytes: Uint8Array, charset = "utf-8"): TextDecoder | undefined {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    return undefined;
  }
  const isBigEndian = startsWith(bytes, 0xfe, 0xff) || (/^utf-?16$/i.test(charset) && bytes[0] === 0);
  if (isBigEndian || startsWith(bytes, 0xff, 0xfe)) {
    return new TextDecoder(isBigEndian ? "utf-16be" : "utf-16le");
  }
  try {
    const decoder = new TextDecoder(charset);
    return decoder.encoding === "utf-8" ? undefined : decoder;
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
