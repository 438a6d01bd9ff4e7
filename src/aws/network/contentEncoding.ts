import { promisify } from "node:util";
import zlib from "node:zlib";
import { memberOf } from "../../core/base/json";
import type { FailureError } from "../../core/failure/failure";
import { unreadable } from "../wire/wireAnswer";

/** Most bytes of an answer, packed or unpacked. A page of jobs has a hundredth of it. */
export const MOST_BYTES = 64 * 1024 * 1024;
/** Encodings one upon the other that are taken off; nobody means more. */
const MOST_LAYERS = 4;

type Unpack = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

const gunzip: Unpack = promisify(zlib.gunzip);
const inflate: Unpack = promisify(zlib.inflate);
const inflateRaw: Unpack = promisify(zlib.inflateRaw);

/** By the names of HTTP. */
const UNPACK: ReadonlyMap<string, Unpack> = new Map([
  ["gzip", gunzip],
  ["x-gzip", gunzip],
  ["deflate", deflated],
  ["br", promisify(zlib.brotliDecompress)],
  ...zstd(),
]);

/** What the header says was packed, unpacked. Rejects with `unreadableAnswer` for what is not so, or too large. */
export async function unpacked(bytes: Uint8Array, header = ""): Promise<Uint8Array> {
  const layers = header
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (bytes.length === 0) {
    return bytes;
  }
  if (layers.length > MOST_LAYERS) {
    throw unreadable(`content-encoding: ${layers.length} of them`);
  }
  let plain = bytes;
  for (const layer of layers.reverse()) {
    plain = await unpackLayer(plain, layer);
  }
  return plain;
}

export function tooLarge(): FailureError {
  return unreadable(`more than ${MOST_BYTES / 1024 / 1024} MB`);
}

async function unpackLayer(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const unpack: Unpack | undefined = UNPACK.get(name);
  if (unpack === undefined) {
    throw unreadable(`content-encoding: ${name.slice(0, 40)}`);
  }
  return unpack(bytes, { maxOutputLength: MOST_BYTES }).catch((error: unknown) => {
    throw memberOf(error, "code") === "ERR_BUFFER_TOO_LARGE"
      ? tooLarge()
      : unreadable(`content-encoding: ${name}, but it isn't`);
  });
}

/** Some servers leave out the header that HTTP wants. */
function deflated(...[bytes, options]: Parameters<Unpack>): Promise<Uint8Array> {
  const hasHeader = ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
  return hasHeader ? inflate(bytes, options) : inflateRaw(bytes, options);
}

/** Node has it from 22.15 on. */
function zstd(): readonly (readonly [string, Unpack])[] {
  const unpack = memberOf(zlib, "zstdDecompress");
  return typeof unpack === "function" ? [["zstd", promisify(unpack) as Unpack]] : [];
}
