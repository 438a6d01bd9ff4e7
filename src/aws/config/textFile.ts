import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { devNull } from "node:os";
import { memberOf } from "../../core/base/json";
import { FailureError } from "../../core/failure/failure";

/** Largest file, in bytes: a thousand times what people have in theirs. */
const LARGEST = 16 * 1024 * 1024;

export interface TextFile {
  readonly path: string;
  /** Signs that are not UTF-8 are replaced by U+FFFD; a byte order mark is left out. */
  readonly text: string;
  readonly isUtf8: boolean;
}

/**
 * A shared file; one that is not there is empty. Rejects with `encodedConfigFile` for one in UTF-16, and with
 * `badConfigFile` for another that cannot be read, or is no file but a pipe or a device.
 */
export async function readTextFile(path: string): Promise<TextFile> {
  // Often named to say that there is no file.
  const bytes = path === devNull ? new Uint8Array() : await readBytes(path);
  refuseUtf16(bytes, path);
  return { path, text: new TextDecoder("utf-8").decode(bytes), isUtf8: isUtf8(bytes) };
}

/** Its text alone. */
export async function readText(path: string): Promise<string> {
  return (await readTextFile(path)).text;
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (!found.isFile() && !found.isDirectory()) {
      throw bad(`${path} is a pipe or a device, not a file`);
    }
    const pieces: Buffer[] = [];
    // It may have no end, whatever size is said.
    for await (const piece of createReadStream(path, { end: LARGEST })) {
      pieces.push(piece);
    }
    const bytes = Buffer.concat(pieces);
    if (bytes.length > LARGEST) {
      throw bad(`${path} is larger than ${LARGEST / 1024 / 1024} MB`);
    }
    return bytes;
  } catch (error) {
    const code = memberOf(error, "code");
    if (typeof code !== "string") {
      throw error;
    }
    if (code !== "ENOENT" && code !== "ENOTDIR") {
      throw bad(`${path} (${code})`);
    }
    return new Uint8Array();
  }
}

function refuseUtf16(bytes: Uint8Array, path: string): void {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // Without its mark, every second byte of a text in Latin letters is a zero.
  if (isMarked || (bytes.length > 1 && (first === 0 || second === 0))) {
    throw new FailureError({ kind: "encodedConfigFile", path, encoding: "UTF-16" });
  }
}

function bad(message: string): FailureError {
  return new FailureError({ kind: "badConfigFile", message });
}
