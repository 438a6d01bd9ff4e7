import assert from "node:assert/strict";
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import { FolderWatch } from "../../src/aws/config/folderWatch";
import { useAwsFiles } from "./awsFiles";

/** What was told of the files so far. */
interface Watched {
  readonly folder: string;
  readonly changes: { count: number };
  /** Resolves when it was told so often. */
  times(count: number): Promise<void>;
}

/** Watches the files below a folder of the test's own, which is the home too; first it is arranged. */
async function watching(
  t: TestContext,
  arrange: (folder: string) => Readonly<Record<string, string>>,
): Promise<Watched> {
  const { folder } = await useAwsFiles(t, {});
  const variables = { AWS_CONFIG_FILE: "", AWS_SHARED_CREDENTIALS_FILE: "", ...arrange(folder) };
  const changes = { count: 0 };
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const env = { ...process.env, ...variables };
  const watched = createAwsAccess({ env }).watchFiles(() => {
    changes.count += 1;
    for (const { resolve } of waiting.filter(({ count }) => count <= changes.count)) {
      resolve();
    }
  });
  t.after(() => watched.dispose());
  stayAlive(t);
  const times = (count: number) =>
    new Promise<void>((resolve) => {
      waiting.push({ count, resolve });
      if (count <= changes.count) {
        resolve();
      }
    });
  return { folder, changes, times };
}

/** Watching alone does not keep a process alive. */
function stayAlive(t: TestContext): void {
  const alive = setInterval(() => undefined, 1000);
  t.after(() => clearInterval(alive));
}

function withFolder(folder: string): Record<string, string> {
  mkdirSync(join(folder, ".aws", "sso", "cache"), { recursive: true });
  return {};
}

const fresh = () => ({});

for (const file of ["config", "credentials", "sso/cache/token.json"]) {
  test(`a change of ~/.aws/${file} is told, and the next one too`, async (t) => {
    const { folder, times } = await watching(t, withFolder);
    for (const count of [1, 2]) {
      writeFileSync(join(folder, ".aws", file), `${count}`);
      await times(count);
    }
  });

  test(`~/.aws/${file} is told though there was no ~/.aws at first, and its next change too`, async (t) => {
    const { folder, times } = await watching(t, fresh);
    const path = join(folder, ".aws", file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, "first");
    await times(1);
    await writeFile(path, "second");
    await times(2);
  });
}

test("what is written in one go is told once", async (t) => {
  const { folder, changes, times } = await watching(t, withFolder);
  for (const file of ["config", "credentials", "config", "credentials"]) {
    writeFileSync(join(folder, ".aws", file), "any");
  }
  await times(1);
  writeFileSync(join(folder, ".aws", "config"), "again");
  await times(2);
  assert.equal(changes.count, 2);
});

test("the files that variables name are watched, in folders that come later", async (t) => {
  const { folder, times } = await watching(t, (home) => ({
    AWS_CONFIG_FILE: join(home, "a", "b", "config"),
    AWS_SHARED_CREDENTIALS_FILE: join(home, "c", "credentials"),
  }));
  for (const [index, file] of ["a/b/config", "c/credentials"].entries()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), "any");
    await times(index + 1);
  }
});

test("a file that takes another one's place is told, as editors and the AWS CLI write", async (t) => {
  const { folder, times } = await watching(t, withFolder);
  const path = join(folder, ".aws", "credentials");
  for (const count of [1, 2]) {
    writeFileSync(`${path}.new`, `${count}`);
    renameSync(`${path}.new`, path);
    await times(count);
  }
});

test("a folder that is taken away and comes back is watched again", async (t) => {
  const { folder, times } = await watching(t, withFolder);
  rmSync(join(folder, ".aws"), { recursive: true });
  await times(1);
  withFolder(folder);
  await times(2);
  writeFileSync(join(folder, ".aws", "config"), "any");
  await times(3);
});

test("what a link leads to is watched", async (t) => {
  const { folder, times } = await watching(t, (home) => {
    withFolder(home);
    mkdirSync(join(home, "dotfiles"));
    writeFileSync(join(home, "dotfiles", "aws-config"), "before");
    symlinkSync(join(home, "dotfiles", "aws-config"), join(home, ".aws", "config"));
    return {};
  });
  writeFileSync(join(folder, "dotfiles", "aws-config"), "after");
  await times(1);
});

test("other files in the folder are not told", async (t) => {
  const { folder } = await useAwsFiles(t, {});
  stayAlive(t);
  const [config, other] = [join(folder, "own", "config"), join(folder, "own", "other")];
  mkdirSync(dirname(config));
  const first = await new Promise<boolean>((resolve) => {
    const watch = new FolderWatch(dirname(config), config, () => {
      resolve(existsSync(config));
    });
    t.after(() => watch.dispose());
    // The second is written when the first has long been told, by a watch of its own.
    const others = new FolderWatch(dirname(other), other, () => {
      others.dispose();
      writeFileSync(config, "any");
    });
    writeFileSync(other, "any");
  });
  assert.equal(first, true);
});
