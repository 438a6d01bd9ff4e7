import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";

/** Changes the shared credentials file of AWS. The answer puts it back. */
export async function changeCredentials(change: (text: string) => string): Promise<() => Promise<void>> {
  const { AWS_SHARED_CREDENTIALS_FILE: path } = process.env;
  assert.ok(path);
  const before = await readFile(path, "utf8");
  await writeFile(path, change(before));
  return () => writeFile(path, before);
}
