import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build, type Metafile } from "esbuild";
import { bundledPackages } from "../../build/bundledPackages.mjs";
import { bundles, COPIED } from "../../build/bundles.mjs";
import { outdated } from "../../build/mendedVersions.mjs";
import { thirdPartyNotices } from "../../build/thirdPartyNotices.mjs";
import { projectRoot, readJson } from "../host/project.mjs";
import { readVsix } from "./vsix";

const built = Promise.all(
  bundles(true).map(async (target) => ({
    outfile: target.outfile,
    result: await build({ ...target, write: false }),
  })),
);

/** The files of packages that are in the bundles or copied beside them. */
async function filesOfPackages(): Promise<readonly string[]> {
  const outputs = (await built).flatMap(({ result }) => Object.values(result.metafile.outputs));
  const bundled = outputs.flatMap(({ inputs }) => Object.keys(inputs));
  const copied = COPIED.files.map((file) => `node_modules/${COPIED.package}/${file}`);
  return [...bundled, ...copied].filter((path) => path.includes("node_modules"));
}

async function notices(): Promise<string> {
  const file = (await readVsix()).files.get("ThirdPartyNotices.txt");
  assert.ok(file, "the VSIX has third-party notices");
  return file.toString("utf8");
}

/** Each block has packages, then the license they share. */
async function blocks(): Promise<
  readonly { readonly packages: readonly string[]; readonly license: string }[]
> {
  const [, ...texts] = (await notices()).split(/^={80}$/m);
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => {
      const [heads = "", ...license] = text.split("\n\n");
      return { packages: heads.split(/\n(?! )/), license: license.join("\n\n") };
    });
}

test("the bundles in the VSIX are what the notices are made from", async () => {
  const { files } = await readVsix();
  for (const { outfile, result } of await built) {
    assert.ok(files.get(outfile)?.equals(result.outputFiles?.[0]?.contents ?? Buffer.of()), outfile);
  }
});

test("every package with a file in the VSIX is in its notices, with the version that is bundled", async () => {
  const listed = (await blocks()).flatMap(({ packages }) => packages.map((head) => head.split("\n")[0]));
  const unlisted: string[] = [];
  for (const file of await filesOfPackages()) {
    // The nearest manifest with a name and a version is the package's; others only say how to read its modules.
    for (let folder = file; folder.includes("node_modules/"); folder = folder.replace(/\/[^/]*$/, "")) {
      const path = join(projectRoot, folder, "package.json");
      const { name, version } = existsSync(path) ? await readJson(path) : {};
      if (version !== undefined) {
        unlisted.push(...(listed.includes(`${name} ${version}`) ? [] : [`${name} ${version}`]));
        break;
      }
    }
  }
  assert.deepEqual([...new Set(unlisted)], []);
  assert.ok(listed.length > 60, `${listed.length} packages`);
});

test("no package is in the notices that has no file in the VSIX", async () => {
  const files = await filesOfPackages();
  const foreign = (await blocks())
    .flatMap(({ packages }) => packages.map((head) => head.replace(/ [\s\S]*$/, "")))
    .filter((name) => !files.some((file) => file.includes(`node_modules/${name}/`)));
  assert.deepEqual(foreign, []);
});

test("every package in the notices has its license, its copyright and the license's whole text", async () => {
  const wordsOf: readonly (readonly [license: string, words: RegExp])[] = [
    ["Apache-2.0", /TERMS AND CONDITIONS FOR USE, REPRODUCTION[\s\S]*limitations under the License\./],
    ["BSD-3-Clause", /Redistributions of source code must retain[\s\S]*POSSIBILITY OF SUCH DAMAGE\./],
    ["CC-BY-4.0", /Attribution 4\.0 International[\s\S]*Section 8 -- Interpretation\./],
    ["ISC", /Permission to use, copy, modify, and\/or distribute[\s\S]*PERFORMANCE OF\s+THIS SOFTWARE\./],
    ["MIT", /Permission is hereby granted, free of charge[\s\S]*THE SOFTWARE IS PROVIDED/],
  ];
  for (const { packages, license } of await blocks()) {
    for (const head of packages) {
      const [, declared] = /^ {2}License: (.+)$/m.exec(head) ?? [];
      const words = wordsOf.find(([name]) => name === declared)?.[1];
      assert.match(license, words ?? /^a license that this test knows$/, head);
      assert.match(head, /^ {2}Copyright.*\w/m);
    }
  }
});

test("the notices name the icons, whose license wants it, and the license of their styles too", async () => {
  const icons = (await blocks()).find(({ packages }) => packages[0]?.startsWith("@vscode/codicons "));
  assert.match(
    icons?.packages[0] ?? "",
    /CC-BY-4\.0\n {2}Copyright \(c\) Microsoft Corporation\.\n {2}Source: http/,
  );
  assert.match(icons?.license ?? "", /Attribution 4\.0 International[\s\S]*MIT License/);
});

test("a package whose license is not known can't be shipped unseen", () => {
  const unknown = {
    ...{ folder: "node_modules/a", name: "a", version: "1.0.0", license: "MIT" },
    ...{ author: "Somebody", address: "", licenseTexts: [] },
  };
  assert.throws(() => thirdPartyNotices([unknown]), /license of a, /);
});

test("a notice file of a package is kept beside its license", () => {
  const noticed = {
    ...{ folder: "node_modules/a", name: "a", version: "1.0.0", license: "MIT" },
    ...{ author: "Somebody", address: "", licenseTexts: ["The license", "The notice"] },
  };
  assert.match(thirdPartyNotices([noticed]), /The license\n\nThe notice\n/);
});

test("no bundled package is older than the version without its known holes", async () => {
  const metafiles: readonly Metafile[] = (await built).map(({ result }) => result.metafile);
  const packages = await bundledPackages(metafiles);
  assert.ok(packages.some(({ name }) => name === "fast-xml-parser"));
  assert.deepEqual(outdated(packages), []);
});

test("a package is outdated up to the version that mended it", () => {
  const found = ["5.2.5", "5.9.9", "5.10.1", "6.0.0"].map(
    (version) => outdated([{ name: "fast-xml-parser", version }]).length,
  );
  assert.deepEqual(found, [1, 1, 0, 0]);
});
