import assert from "node:assert/strict";
import { test } from "node:test";
import { parseKnownFiles } from "@smithy/shared-ini-file-loader";
import { sdkProfile } from "../../../../src/aws/config/sdkFiles";
import { readSharedFiles } from "../../../../src/aws/config/sharedFilesReader";
import { writeSharedFiles } from "../../world/sharedFiles";

/** What the SDK reads of a profile from these files. */
async function readBySdk(t: Parameters<typeof writeSharedFiles>[0], config: string, profile: string) {
  const env = await writeSharedFiles(t, { config });
  await readSharedFiles(env);
  const read = await parseKnownFiles({
    configFilepath: env.AWS_CONFIG_FILE,
    filepath: env.AWS_SHARED_CREDENTIALS_FILE,
  });
  return read[sdkProfile(profile)];
}

for (const name of ["p", "My Mac", "größe", "a=b", "a #b", "a]b", "constructor", "__proto__", "toString"]) {
  test(`the SDK finds the profile ${name}`, async (t) => {
    assert.deepEqual(
      { ...(await readBySdk(t, `[profile '${name}']\nretry_mode : adaptive\n`, name)) },
      {
        retry_mode: "adaptive",
      },
    );
  });
}

test("profiles with names of JavaScript's own members leave those as they are", async (t) => {
  const before = [Object.keys(Object), Object.keys(Object.prototype)];
  await readBySdk(t, "[profile constructor]\nregion = x\n[profile __proto__]\nregion = x\n", "constructor");
  assert.deepEqual([Object.keys(Object), Object.keys(Object.prototype)], before);
});

test("the SDK is given no keys", async (t) => {
  const config = "[profile p]\naws_access_key_id = AKP\naws_secret_access_key = any\nsso_session = s\n";
  assert.deepEqual({ ...(await readBySdk(t, config, "p")) }, { sso_session: "s" });
});

test("a group does not take in the options behind it", async (t) => {
  const config = "[profile p]\n  s3 =\n    addressing_style = path\n  retry_mode = adaptive\n";
  assert.deepEqual({ ...(await readBySdk(t, config, "p")) }, { retry_mode: "adaptive" });
});
