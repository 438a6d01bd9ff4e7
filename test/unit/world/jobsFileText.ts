import assert from "node:assert/strict";
import type { JobsRead } from "../../../src/aws/file/foundJobs";
import { readJobs } from "../../../src/aws/file/readJobs";
import type { JobsFileFault } from "../../../src/core/failure/failure";
import { jobWire } from "./jobWire";

/** What a file of this content gives, read in pieces of so many bytes. */
export function readContent(
  content: string | Uint8Array,
  pieceLength = 64 * 1024,
): Promise<JobsRead | JobsFileFault> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readJobs(async function* () {
    for (let start = 0; start < bytes.length; start += pieceLength) {
      yield bytes.subarray(start, start + pieceLength);
    }
  });
}

/** The same where there must be jobs. */
export async function jobsRead(content: string | Uint8Array, pieceLength?: number): Promise<JobsRead> {
  const read = await readContent(content, pieceLength);
  assert.ok(!("kind" in read), JSON.stringify(read));
  return read;
}

export async function idsRead(
  content: string | Uint8Array,
  pieceLength?: number,
): Promise<readonly string[]> {
  return (await jobsRead(content, pieceLength)).jobs.map(({ id }) => id);
}

/** A job as the CLI prints it, with this id. */
export function wireOf(Id: string, changes: object = {}) {
  return { ...jobWire(), Id, ...changes };
}
