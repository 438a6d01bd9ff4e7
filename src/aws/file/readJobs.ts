import { getHeapStatistics } from "node:v8";
import type { JobsFileFault } from "../../core/failure/failure";
import { FileText } from "./fileText";
import type { JobsRead } from "./foundJobs";
import { JobsContent } from "./jobsContent";

/** Part of the memory up to which jobs are read: all extensions share it, and without any left all of them end. */
const MOST_MEMORY = 0.75;

/** A file that can be read from its beginning several times. */
export type OpenBytes = () => AsyncIterable<Uint8Array>;

/**
 * The jobs in a file that the CLI or a program wrote, or an export; or why there are none. The file is read piece by
 * piece, and nothing is kept but its jobs, without secrets. Rejects as the file does; an aborted signal ends the reading.
 */
export async function readJobs(
  open: OpenBytes,
  signal?: AbortSignal,
  hasRoom: () => boolean = hasMemory,
): Promise<JobsRead | JobsFileFault> {
  const reading = { signal, hasRoom };
  const read = (await readAs("utf-8", open, reading)) ?? (await readAs("windows-1252", open, reading));
  return read ?? { kind: "notJson" };
}

interface Reading {
  readonly signal: AbortSignal | undefined;
  readonly hasRoom: () => boolean;
}

/** Undefined when it is another encoding. */
async function readAs(
  encoding: "utf-8" | "windows-1252",
  open: OpenBytes,
  { signal, hasRoom }: Reading,
): Promise<JobsRead | JobsFileFault | undefined> {
  const text = new FileText(encoding);
  const content = new JobsContent();
  for await (const bytes of open()) {
    const piece = text.next(bytes);
    if (piece === undefined) {
      return undefined;
    }
    await content.push(piece);
    if (!hasRoom()) {
      return { kind: "outOfMemory" };
    }
    if (content.fault !== undefined || signal?.aborted) {
      break;
    }
  }
  return content.result();
}

function hasMemory(): boolean {
  const { used_heap_size, heap_size_limit } = getHeapStatistics();
  return used_heap_size < heap_size_limit * MOST_MEMORY;
}
