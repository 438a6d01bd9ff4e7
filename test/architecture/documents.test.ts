import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../host/project.mjs";
import { readManifest, readTexts } from "./manifest";

function read(name: string): Promise<string> {
  return readFile(join(projectRoot, name), "utf8");
}

test("the README names every command by its title", async () => {
  const readme = await read("README.md");
  const texts = await readTexts();
  const titles = (await readManifest()).contributes.commands.map(({ title }) => texts[title.slice(1, -1)]);
  assert.deepEqual(
    titles.filter((title) => title === undefined || !readme.includes(title)),
    [],
  );
});

test("the README names every setting", async () => {
  const readme = await read("README.md");
  const { properties } = (await readManifest()).contributes.configuration;
  assert.deepEqual(
    Object.keys(properties).filter((id) => !readme.includes(id)),
    [],
  );
});

test("the documents name no command, setting or colour that does not exist", async () => {
  const { contributes } = await readManifest();
  const known = [
    ...contributes.commands.map(({ command }) => command),
    ...Object.keys(contributes.configuration.properties),
    ...contributes.colors.map(({ id }) => id),
  ];
  for (const name of ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]) {
    for (const [id] of (await read(name)).matchAll(/\bdataExchangeJobs\.\w+/g)) {
      assert.ok(known.includes(id), `${id} in ${name}`);
    }
  }
});

test("every script that the documents name exists", async () => {
  const { scripts } = JSON.parse(await read("package.json"));
  for (const name of ["README.md", "CONTRIBUTING.md"]) {
    for (const [, script = ""] of (await read(name)).matchAll(/\bnpm run ([\w:]+)/g)) {
      assert.ok(script in scripts, `npm run ${script} in ${name}`);
    }
  }
});

test("every link of the documents to a file of the repository leads to one", async () => {
  for (const name of ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]) {
    for (const [, target = ""] of (await read(name)).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      await assert.doesNotReject(read(target), `${target} in ${name}`);
    }
  }
});

test("CONTRIBUTING has no more than 100 lines", async () => {
  assert.ok((await read("CONTRIBUTING.md")).trimEnd().split("\n").length <= 100);
});

test("the changelog begins with what is not released yet", async () => {
  const headings = [...(await read("CHANGELOG.md")).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  assert.equal(headings[0], "Unreleased");
});

test("every release in the changelog has a version and a day", async () => {
  const headings = [...(await read("CHANGELOG.md")).matchAll(/^## (.*)$/gm)].slice(1);
  for (const [, heading = ""] of headings) {
    assert.match(heading, /^\d+\.\d+\.\d+ — \d{4}-\d{2}-\d{2}$/);
  }
});
