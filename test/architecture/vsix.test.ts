import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join, posix } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../host/project.mjs";
import { readManifest } from "./manifest";
import { findAll, readSources } from "./sourceFiles";
import { readVsix } from "./vsix";

async function textOf(path: string): Promise<string> {
  const file = (await readVsix()).files.get(path);
  assert.ok(file, `the VSIX has ${path}`);
  return file.toString("utf8");
}

async function names(): Promise<readonly string[]> {
  return [...(await readVsix()).files.keys()].sort();
}

test("the VSIX has the files that are on the list, and no others", async () => {
  const media = await readdir(join(projectRoot, "media"));
  const listed = [
    ...[
      "LICENSE.txt",
      "ThirdPartyNotices.txt",
      "changelog.md",
      "package.json",
      "package.nls.json",
      "readme.md",
    ],
    ...["aws.js", "codicon.css", "codicon.ttf", "extension.js", "panel.js"].map((name) => `dist/${name}`),
    ...media.map((name) => `media/${name}`),
  ];
  assert.deepEqual(await names(), listed.sort());
});

test("the VSIX has nothing of media but styles and pictures", async () => {
  const media = (await names()).filter((name) => name.startsWith("media/"));
  assert.deepEqual(
    media.filter((name) => ![".css", ".svg", ".png"].includes(posix.extname(name))),
    [],
  );
});

test("everything in media is used", async () => {
  const used = [
    ...(await readSources("src/ui")).map(({ text }) => text),
    await textOf("package.json"),
    await textOf("media/panel.css"),
  ].join("\n");
  for (const name of await readdir(join(projectRoot, "media"))) {
    assert.ok(used.includes(`/${name}"`) || used.includes(`"${name}"`), name);
  }
});

test("the VSIX has what its manifest points at", async () => {
  const { main, icon: galleryIcon, contributes } = await readManifest();
  const icons = [contributes.viewsContainers, contributes.views].flatMap((places) =>
    Object.values(places)
      .flat()
      .map(({ icon }) => icon),
  );
  const packed = await names();
  const missing = [main, galleryIcon, ...icons]
    .map((path) => posix.normalize(path))
    .filter((path) => !packed.includes(path));
  assert.deepEqual(missing, []);
});

test("the icon of the gallery is a PNG of 256 by 256 pixels", async () => {
  const { icon } = await readManifest();
  const png = (await readVsix()).files.get(icon);
  assert.equal(png?.toString("latin1", 1, 4), "PNG");
  // Its first chunk begins with width and height.
  assert.deepEqual([png?.readUInt32BE(16), png?.readUInt32BE(20)], [256, 256]);
});

test("the VSIX has what the panel and its styles load", async () => {
  const loaded = findAll(await readSources("src/ui"), /("(?:dist|media)", "[^"]+\.\w+")/g);
  assert.notEqual(loaded.length, 0);
  const packed = await names();
  const paths = loaded.map((path) => path.replace(/^"(\w+)", "(.*)"$/, "$1/$2"));
  const styles = packed.filter((path) => path.endsWith(".css"));
  for (const style of styles) {
    for (const [, url = ""] of (await textOf(style)).matchAll(/url\("?([^"?)]+)/g)) {
      paths.push(posix.join(posix.dirname(style), url));
    }
  }
  assert.deepEqual(
    paths.filter((path) => !packed.includes(path)),
    [],
  );
});

test("the code in the VSIX is minified and points at no source map", async () => {
  for (const name of ["dist/extension.js", "dist/aws.js", "dist/panel.js"]) {
    const code = await textOf(name);
    assert.ok(!code.includes("sourceMappingURL"), name);
    // Above each module that it has not minified, esbuild names its file.
    assert.ok(!/^ *\/\/ (src|node_modules)\//m.test(code), name);
  }
});

test("the entry has nothing of the AWS SDK in it and asks for it by the name of its file", async () => {
  const entry = await textOf("dist/extension.js");
  // The one name is in the JavaScript that a command copies.
  assert.deepEqual(entry.match(/@aws-sdk[\w/-]*|@smithy|aws-sdk-js/g), ["@aws-sdk/client-dataexchange"]);
  assert.equal(entry.match(/(import|require)\("\.\/aws\.js"\)/g)?.length, 1);
});

test("the AWS part has the SDK in it and knows nothing of the editor", async () => {
  const code = await textOf("dist/aws.js");
  assert.ok(code.includes("ListJobs"));
  assert.ok(!code.includes('require("vscode")'));
});

test("the page's script evaluates no text, which its policy forbids", async () => {
  assert.ok(!/\beval\(|new Function\(/.test(await textOf("dist/panel.js")));
});

test("the entry is 230,000 bytes at most", async () => {
  const entry = (await readVsix()).files.get("dist/extension.js");
  assert.ok(entry && entry.length <= 230_000, `${entry?.length} bytes`);
});

test("the VSIX is 450,000 bytes at most", async () => {
  const { bytes } = await readVsix();
  assert.ok(bytes <= 450_000, `${bytes} bytes`);
});
