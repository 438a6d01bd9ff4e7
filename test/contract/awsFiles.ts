import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Lifetime } from "./lifetime";

export interface AwsFiles {
  readonly folder: string;
  /** The path of the config file. */
  readonly config: string;
  /** Replaces the config file. */
  writeConfig(config: string): Promise<void>;
  /** Replaces the file of trusted certificates, and names it in the process's `AWS_CA_BUNDLE`. */
  trust(certificates: string): Promise<void>;
}

export interface AwsSetting {
  readonly config?: string;
  readonly credentials?: string;
  /** Other files by their path below the folder, which is the home of the user too. */
  readonly files?: Readonly<Record<string, string>>;
  /** Variables of the process, besides those that name the files. */
  readonly variables?: Readonly<Record<string, string>>;
}

/**
 * Gives the process AWS files and variables of its own until the test ends. The SDK reads the process's
 * environment, so no other can be handed to it.
 */
export async function useAwsFiles(
  t: Lifetime,
  settingOf: AwsSetting | ((folder: string) => AwsSetting),
): Promise<AwsFiles> {
  const folder = await mkdtemp(join(tmpdir(), "aws-files-"));
  const setting = typeof settingOf === "function" ? settingOf(folder) : settingOf;
  const config = join(folder, "config");
  const credentials = join(folder, "credentials");
  await writeFile(config, setting.config ?? "");
  await writeFile(credentials, setting.credentials ?? "");
  for (const [path, text] of Object.entries(setting.files ?? {})) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const before = { ...process.env };
  replaceEnvironment({
    ...Object.fromEntries(Object.entries(before).filter(([name]) => !/^AWS_|_proxy$/i.test(name))),
    HOME: folder,
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: credentials,
    AWS_EC2_METADATA_DISABLED: "true",
    ...setting.variables,
  });
  t.after(async () => {
    replaceEnvironment(before);
    // A program that is still running may write there.
    await rm(folder, { recursive: true, maxRetries: 10 });
  });
  return {
    folder,
    config,
    writeConfig: (text) => writeFile(config, text),
    trust: async (certificates) => {
      const bundle = join(folder, "bundle.pem");
      await writeFile(bundle, certificates);
      process.env["AWS_CA_BUNDLE"] = bundle;
    },
  };
}

export function replaceEnvironment(variables: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) {
    delete process.env[name];
  }
  Object.assign(process.env, variables);
}
