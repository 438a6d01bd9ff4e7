import { spawnSync } from "node:child_process";
import { accessSync, constants, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Every program of that name on the PATH: a machine may have two versions. */
function programs(name: string): string[] {
  const files = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name));
  return [...new Set(files.filter(isProgram).map((file) => realpathSync(file)))];
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A program of AWS's, or one that has its library. */
export interface Client {
  readonly program: string;
  readonly version: string;
}

/** Leaves out stand-ins for programs that are not installed, and Pythons without the library. */
export function clients(name: string, ...versionQuestion: string[]): Client[] {
  return programs(name).flatMap((program) => {
    const { status, stdout } = spawnSync(program, versionQuestion, { encoding: "utf8" });
    return status === 0 ? [{ program, version: stdout.split(/\s/)[0] ?? name }] : [];
  });
}
