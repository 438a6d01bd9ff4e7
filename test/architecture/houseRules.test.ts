import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";
import { readSources, type SourceFile } from "./sourceFiles";

const house = readSources("src");
const everything = Promise.all([house, readSources("test")]).then((folders) => folders.flat());

/** The lines that break a rule, as `path: line`. */
function linesWith(sources: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return sources.flatMap(({ path, text }) =>
    text
      .split("\n")
      .filter((line) => pattern.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
}

function pathsOf(sources: readonly SourceFile[]): readonly string[] {
  return sources.map(({ path }) => path);
}

test("no file is named after nothing in particular", async () => {
  const vague = /^(utils?|helpers?|common|shared|misc|index|types|constants)\b/i;
  assert.deepEqual(
    pathsOf(await everything).filter((path) => vague.test(basename(path))),
    [],
  );
});

test("files are named in camel case", async () => {
  assert.deepEqual(
    pathsOf(await everything).filter((path) => !/^[a-z][a-zA-Z0-9]*(\.test|\.d)?\.ts$/.test(basename(path))),
    [],
  );
});

test("the house has two levels: folders, and rooms in them", async () => {
  assert.deepEqual(
    pathsOf(await house).filter((path) => !/^src\/(\w+\/){0,2}[\w.]+$/.test(path)),
    [],
  );
});

test("no class or interface is named after what everything is", async () => {
  const vague = /\b(class|interface) \w*(Manager|Handler|Helper|Info|Utils?)\b/;
  assert.deepEqual(linesWith(await house, vague), []);
});

test("no interface is named by its letter", async () => {
  assert.deepEqual(linesWith(await house, /\binterface I[A-Z][a-z]/), []);
});

test("no file is longer than 300 lines", async () => {
  const long = (await everything).filter(({ text }) => text.trimEnd().split("\n").length > 300);
  assert.deepEqual(pathsOf(long), []);
});

test("the entry is no longer than 80 lines", async () => {
  const [entry] = (await house).filter(({ path }) => path === "src/extension.ts");
  assert.ok(entry && entry.text.trimEnd().split("\n").length <= 80);
});

test("nothing that changes is held by a file: no let and no var outside of functions", async () => {
  assert.deepEqual(linesWith(await everything, /^(export )?(declare )?(let|var) /), []);
});

test("no check of the compiler or the linter is turned off in the house", async () => {
  assert.deepEqual(linesWith(await house, /@ts-(ignore|expect-error|nocheck)|biome-ignore/), []);
});

test("no value is made to fit by way of any or unknown", async () => {
  assert.deepEqual(linesWith(await house, /\bas (any|unknown)\b|: any\b|<any[,>]/), []);
});

test("classes of core are not told by instanceof, since core's code is in several bundles", async () => {
  const sources = await house;
  const core = sources.filter(({ path }) => path.startsWith("src/core/"));
  const classes = core.flatMap(({ text }) => [...text.matchAll(/\bclass (\w+)/g)].map(([, name]) => name));
  assert.notEqual(classes.length, 0);
  assert.deepEqual(linesWith(sources, new RegExp(`instanceof (${classes.join("|")})\\b`)), []);
});

test("a constructor has five parameters at most", async () => {
  const tooMany = (await house).flatMap(({ path, text }) =>
    [...text.matchAll(/\bconstructor\(((?:[^()]|\([^()]*\))*)\)/g)]
      .filter(([, parameters = ""]) => parameterCount(parameters) > 5)
      .map(() => path),
  );
  assert.deepEqual(tooMany, []);
});

/** Parameters stand on a line each, or on one line; commas within brackets part no parameters. */
function parameterCount(parameters: string): number {
  const outermost = parameters.replace(/\/\*\*.*?\*\//gs, "").replace(/\([^()]*\)|<[^<>]*>|\{[^{}]*\}/g, "");
  return outermost.split(",").filter((part) => part.trim() !== "").length;
}

test("texts are translated as literals, which is how they are collected", async () => {
  assert.deepEqual(linesWith(await house, /\b(l10n\.t|(?<![\w.])t)\((?!["'`]|\)|$)/), []);
});

test("no test is left out", async () => {
  assert.deepEqual(linesWith(await everything, /^\s*(test|it|describe|suite)\.(skip|only|todo)\(/), []);
});

test("clients of AWS's that are installed are run where nothing of theirs leaves this machine", async () => {
  const finders = (await everything).filter(({ text }) =>
    /^import .* from ".*\/installedClients"/m.test(text),
  );
  assert.notEqual(finders.length, 0);
  assert.deepEqual(
    linesWith(finders, /^import .*"(node:child_process|.*\/host\/(command|processTree).*)"/),
    [],
  );
});
