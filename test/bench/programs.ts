import { readdir } from "node:fs/promises";
import { join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { cleanEnvironment } from "../host/cleanEnvironment.mjs";
import { runCommand } from "../host/command.mjs";
import { startProcess } from "../host/processTree.mjs";

const sources = fileURLToPath(new URL("programs", import.meta.url));

/** What is measured runs in a process of its own, bundled and minified as the product is. */
export class Programs {
  readonly environment: NodeJS.ProcessEnv;

  private constructor(private readonly folder: string) {
    // Nothing of the machine's own AWS configuration is used; the keys open nothing.
    this.environment = cleanEnvironment({
      AWS_ACCESS_KEY_ID: "AKLOCALBENCH",
      AWS_SECRET_ACCESS_KEY: "for-the-bench-only",
      AWS_CONFIG_FILE: join(folder, "no-config"),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, "no-credentials"),
      AWS_DEFAULT_REGION: "us-east-1",
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_PAGER: "",
      TZ: "UTC",
    });
  }

  /** Into this folder. The options are those of build/bundles.mjs for what runs in Node. */
  static async build(folder: string): Promise<Programs> {
    const names = (await readdir(sources)).filter((name) => name.endsWith(".ts"));
    await build({
      entryPoints: names.map((name) => join(sources, name)),
      outdir: folder,
      bundle: true,
      minify: true,
      platform: "node",
      target: "node20",
      format: "cjs",
      external: ["vscode"],
      mainFields: ["module", "main"],
      supported: { "dynamic-import": false },
      legalComments: "none",
      logLevel: "warning",
    });
    return new Programs(folder);
  }

  /** Runs a program to its end and gives what it reported. */
  async run<Result>(
    name: string,
    input: object,
    options: { readonly flags?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {},
  ): Promise<Result> {
    const { flags = [], env = {} } = options;
    const output = await runCommand(process.execPath, [...flags, ...this.#words(name, input)], {
      env: { ...this.environment, ...env },
    });
    return reported(output);
  }

  /** Starts a program that reports when it is ready, and runs until it is stopped. */
  async start<Result>(name: string, input: object): Promise<Result & { readonly stop: () => Promise<void> }> {
    const running = startProcess(name, process.execPath, this.#words(name, input), { env: this.environment });
    try {
      const [line] = await running.waitFor(/^REPORT .*$/m);
      return { ...reported<Result>(line), stop: running.stop };
    } catch (error) {
      await running.stop();
      throw error;
    }
  }

  #words(name: string, input: object): readonly string[] {
    return [join(this.folder, `${parse(name).name}.js`), JSON.stringify(input)];
  }
}

/** What a program printed by `report`, whatever else it had to say. */
export function reported<Result>(output: string): Result {
  const [, json] = /^REPORT (.*)$/m.exec(output) ?? [];
  if (json === undefined) {
    throw new Error(`A program of the bench reported nothing. It printed:\n${output}`);
  }
  return JSON.parse(json);
}
