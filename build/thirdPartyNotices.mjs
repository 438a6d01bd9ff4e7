/** @typedef {import("./bundledPackages.mjs").BundledPackage} BundledPackage */
/** @typedef {{ readonly texts: readonly string[], readonly packages: BundledPackage[] }} Group */

const RULE = "=".repeat(80);

/**
 * The text of ThirdPartyNotices.txt: packages that have the same license texts share them.
 * Why not a tool: those for esbuild look at one bundle at a time and pass over copied files and packages without a
 * license file.
 */
export function thirdPartyNotices(/** @type {readonly BundledPackage[]} */ packages) {
  return [
    `Third-party software in Data Exchange Jobs\n\nThe extension contains code, styles or fonts of ${packages.length} packages. Each stands below with its license.`,
    ...groups(packages).map(groupText),
    "",
  ].join(`\n\n${RULE}\n\n`);
}

/** @returns {Group[]} */
function groups(/** @type {readonly BundledPackage[]} */ packages) {
  /** @type {Map<string, Group>} */
  const byText = new Map();
  for (const bundled of packages) {
    const texts = textsFor(bundled, packages);
    const key = texts.join("\n").replace(/\s+/g, " ").trim();
    const group = byText.get(key) ?? { texts, packages: [] };
    group.packages.push(bundled);
    byText.set(key, group);
  }
  return [...byText.values()];
}

/** A few packages have no license file; the same author's others under the same license have. */
function textsFor(/** @type {BundledPackage} */ bundled, /** @type {readonly BundledPackage[]} */ packages) {
  const { name, license, author, licenseTexts } = bundled;
  const alike = packages.find(
    (other) => other.license === license && other.author === author && other.licenseTexts.length > 0,
  );
  if (licenseTexts.length > 0) {
    return licenseTexts;
  }
  if (license === "" || author === "" || alike === undefined) {
    throw new Error(`The license of ${name}, which is bundled, is not known: find its text.`);
  }
  return alike.licenseTexts;
}

function groupText(/** @type {Group} */ { texts, packages }) {
  return [packages.map(headline).join("\n"), ...texts.map((text) => text.trim())].join("\n\n");
}

function headline(/** @type {BundledPackage} */ { name, version, license, author, address, licenseTexts }) {
  return [
    `${name} ${version}`,
    `  License: ${license}`,
    ...copyrights(licenseTexts, author).map((line) => `  ${line}`),
    ...(address === "" ? [] : [`  Source: ${address}`]),
    ...(licenseTexts.length > 0
      ? []
      : ["  It has no license file: the text is that of the author's other packages."]),
  ].join("\n");
}

/** Whose the package is: its license says it, or else the package names its author. */
function copyrights(/** @type {readonly string[]} */ texts, /** @type {string} */ author) {
  const lines = texts.flatMap((text) => text.match(/^[ \t]*copyright +(\(c\)|©|\d{4}).*$/gim) ?? []);
  const said = [...new Set(lines.map((line) => line.trim()))];
  return said.length > 0 ? said : [`Copyright: ${author}`];
}
