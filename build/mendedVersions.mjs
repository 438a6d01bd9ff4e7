/** @typedef {import("./bundledPackages.mjs").BundledPackage} BundledPackage */

/**
 * The first versions without the holes that are known of packages that are or were bundled; asked where nobody can be
 * asked for newer ones.
 */
const MENDED = {
  // The SDK is pinned to a version that asks for 5.2.5. GHSA-m7jm-9gc2-mpf2, GHSA-jmr7-xgp7-cmfj, GHSA-8gc5-j5rx-235r,
  // GHSA-gh4j-gqv2-49f6 and, last, GHSA-8r6m-32jq-jx6q: repeated DOCTYPEs reset the limits of entities.
  "fast-xml-parser": "5.10.1",
  // GHSA-6475-r3vj-m8vf: a Region that is no part of a host name is taken for one.
  "@smithy/config-resolver": "4.4.0",
};

/** What is older than it should be, as sentences. */
export function outdated(/** @type {readonly Pick<BundledPackage, "name" | "version">[]} */ packages) {
  return packages.flatMap(({ name, version }) =>
    Object.entries(MENDED).flatMap(([known, mended]) =>
      known === name && isBefore(version, mended)
        ? [`${name} ${version} has known holes before ${mended}`]
        : [],
    ),
  );
}

function isBefore(/** @type {string} */ version, /** @type {string} */ mended) {
  return version.localeCompare(mended, "en", { numeric: true }) < 0;
}
