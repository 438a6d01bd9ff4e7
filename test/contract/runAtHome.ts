import { type SpawnOptions, spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { startProxy } from "./standInProxy";

/** How a program ended, and what it printed. */
export interface Ended {
  readonly ok: boolean;
  readonly output: string;
  readonly complaint: string;
}

interface HomeOptions extends Pick<SpawnOptions, "cwd" | "detached"> {
  /** That of this process unless told otherwise. */
  readonly env?: NodeJS.ProcessEnv;
  /** Everything there is to read on standard input. */
  readonly input?: string;
}

/** Variables with which programs ask this proxy for everything that isn't on this machine. */
export function proxiedBy(url: string): Readonly<Record<string, string>> {
  const values = { http_proxy: url, https_proxy: url, all_proxy: url, no_proxy: "127.0.0.1,localhost" };
  const inBothCases = Object.entries(values).flatMap(([name, value]) => [
    [name, value],
    [name.toUpperCase(), value],
  ]);
  return Object.fromEntries(inBothCases);
}

/**
 * Runs somebody else's program to its end, whatever that is. Nothing that it sends leaves this machine: a proxy
 * refuses it, and this rejects with what was asked for.
 */
export async function runAtHome(
  program: string,
  words: readonly string[],
  { env = process.env, input = "", ...options }: HomeOptions = {},
): Promise<Ended> {
  const ends: (() => void)[] = [];
  const border = await startProxy({ after: (end) => ends.push(end) }, { refuseWith: 403 });
  try {
    const surroundings = { AWS_EC2_METADATA_DISABLED: "true", ...env, ...proxiedBy(border.url) };
    const ended = await runToEnd(program, words, input, { ...options, env: surroundings });
    if (border.asked.length > 0) {
      throw new Error(`${program} asked for what isn't on this machine: ${border.asked.join(", ")}`);
    }
    return ended;
  } finally {
    for (const end of ends) {
      end();
    }
  }
}

async function runToEnd(
  program: string,
  words: readonly string[],
  input: string,
  options: SpawnOptions,
): Promise<Ended> {
  const child = spawn(program, words, { ...options, stdio: "pipe" });
  const ended = new Promise<boolean>((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve(code === 0));
  });
  // Not every program reads to the end.
  child.stdin.on("error", () => undefined).end(input);
  const [ok, output, complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { ok, output, complaint };
}
