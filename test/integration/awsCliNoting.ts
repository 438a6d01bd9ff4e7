import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { waitUntil } from "../e2e/waitUntil";

/** Works in its own folder, and puts there what it was given, each argument ended by a zero. */
const script = `#!/bin/sh
cd "$(dirname "$0")"
printf '%s\\0' "$@" > writing
mv writing given
`;

/** Stands in for the AWS CLI, and notes what it is given. */
export class AwsCliNoting {
  private constructor(private readonly folder: string) {}

  static async write(): Promise<AwsCliNoting> {
    const noting = new AwsCliNoting(await mkdtemp(join(tmpdir(), "aws-cli-")));
    await writeFile(noting.path, script, { mode: 0o755 });
    return noting;
  }

  get path(): string {
    return join(this.folder, "aws");
  }

  /** Waits until it was run. */
  async given(): Promise<readonly string[]> {
    const text = await waitUntil("the AWS CLI to be run", () =>
      readFile(join(this.folder, "given"), "utf8").catch(() => undefined),
    );
    return text.split("\0").slice(0, -1);
  }

  async files(): Promise<readonly string[]> {
    return (await readdir(this.folder)).sort();
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}
