import { randomUUID } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { FailureError } from "../../core/failure/failure";

/**
 * Writes a file piece by piece; the editor has its turn between them. The file is there when it is whole: one that
 * was there stays until then, and for good when the signal aborts or writing fails. Rejects with a `FailureError`.
 */
export async function writePieces(
  path: string,
  pieces: Iterable<string>,
  signal: AbortSignal,
): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(unfinished, "wx");
    try {
      await fill(file, pieces, signal);
      await rename(unfinished, path);
    } finally {
      await rm(unfinished, { force: true });
    }
  } catch (error) {
    throw isOfFiles(error) ? new FailureError({ kind: "fileNotWritten", path, code: error.code }) : error;
  }
}

async function fill(file: FileHandle, pieces: Iterable<string>, signal: AbortSignal): Promise<void> {
  try {
    for (const piece of pieces) {
      if (signal.aborted) {
        throw new FailureError({ kind: "cancelled" });
      }
      await file.appendFile(piece);
    }
  } finally {
    await file.close();
  }
}

function isOfFiles(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
