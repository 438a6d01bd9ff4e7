import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import { isVirtualFile } from "../../core/connection/connection";
import { refusal } from "./refusal";

/** Largest file that is read, in bytes: output for more than a million jobs. */
const LARGEST = 1024 * 1024 * 1024;
/** Largest file of a folder that is not on this machine: the editor gives those whole alone. */
const LARGEST_VIRTUAL = 128 * 1024 * 1024;
/** Bytes that are read at once: so many jobs as the editor does not notice. */
const PIECE = 128 * 1024;

/** Reads a file that the editor alone can reach, named by its URI. Rejects as the editor does, or for a size above `most`. */
export type ReadVirtualFile = (uri: string, most: number) => Promise<Uint8Array | "tooLarge">;

/**
 * The bytes of a file, piece by piece; a piece holds only until the next one is asked for. A pipe or a device, which
 * might never end, is not waited for. Rejects with a `FailureError`.
 */
export async function* bytesOf(file: string, readVirtual: ReadVirtualFile): AsyncGenerator<Uint8Array> {
  try {
    yield* isVirtualFile(file) ? virtualBytes(file, readVirtual) : diskBytes(file);
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      throw refusal(file, { kind: "unreadable", code: String(error.code) });
    }
    throw error;
  }
}

async function* diskBytes(path: string): AsyncGenerator<Uint8Array> {
  // Without the flag, opening a pipe waits for somebody who writes into it. Windows has no such pipes.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    await expectFile(path, handle);
    const piece = new Uint8Array(PIECE);
    let total = 0;
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, PIECE);
      if (bytesRead === 0) {
        return;
      }
      // A file can grow while it is read.
      total += bytesRead;
      expectSize(path, total, LARGEST);
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function expectFile(path: string, handle: FileHandle): Promise<void> {
  const found = await handle.stat();
  if (found.isDirectory()) {
    throw refusal(path, { kind: "unreadable", code: "EISDIR" });
  }
  if (!found.isFile()) {
    throw refusal(path, { kind: "noFile" });
  }
  expectSize(path, found.size, LARGEST);
}

function expectSize(file: string, size: number, most: number): void {
  if (size > most) {
    throw refusal(file, { kind: "tooLarge", most });
  }
}

async function* virtualBytes(uri: string, read: ReadVirtualFile): AsyncGenerator<Uint8Array> {
  const bytes = await read(uri, LARGEST_VIRTUAL);
  if (bytes === "tooLarge") {
    throw refusal(uri, { kind: "tooLarge", most: LARGEST_VIRTUAL });
  }
  for (let start = 0; start < bytes.length; start += PIECE) {
    yield bytes.subarray(start, start + PIECE);
    await setImmediate();
  }
}
