import assert from "node:assert/strict";
import { test } from "node:test";
import { findAll, readSources } from "./sourceFiles";

/** The files that read Details, or write what CreateJob wants of them. */
const READERS = /^src\/core\/job\/(detailsMembers|detailsParts|jobDetails|namedByDetails)\.ts$/;
/** A job itself has members of these names, and a revision has the last. */
const NOT_OF_DETAILS_ALONE = ["AssetConfiguration", "Details", "Type", "DataSetId"];

test("only what reads Details knows the members of Details by their names", async () => {
  const sources = await readSources("src");
  const readers = sources.filter(({ path }) => READERS.test(path));
  const names = findAll(readers, /"([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)"/g).filter(
    (name) => !NOT_OF_DETAILS_ALONE.includes(name),
  );
  assert.ok(
    names.includes("AssetSources") && names.includes("KeyPattern") && names.length > 40,
    String(names),
  );
  // The same words in capitals may be texts for people.
  const known = new RegExp(`(?<!\\bt\\()"(${names.join("|")})"`);
  assert.deepEqual(
    sources
      .filter(({ path, text }) => !READERS.test(path) && known.test(text))
      .map(({ path, text }) => `${path}: ${known.exec(text)?.[0]}`),
    [],
  );
});
