import assert from "node:assert/strict";
import { userInfo } from "node:os";
import { test } from "node:test";
import { expandedPath, homeFolder, sharedPaths } from "../../../../src/aws/config/paths";

const ENV = { HOME: "/somewhere/me", AWS: "/etc/aws", USERPROFILE: "C:\\Profiles\\me", EMPTY: "" };

for (const [path, expanded] of [
  ["$HOME/.aws/config", "/somewhere/me/.aws/config"],
  [`$\{AWS}/config`, "/etc/aws/config"],
  ["$AWS$HOME/x", "/etc/aws/somewhere/me/x"],
  ["~/.aws/config", "/somewhere/me/.aws/config"],
  ["~", "/somewhere/me"],
  ["$EMPTY/x", "/x"],
  ["$NOBODY/config", "$NOBODY/config"],
  ["~nobody-of-this-name/config", "~nobody-of-this-name/config"],
  ["/a/~/b", "/a/~/b"],
  ["%AWS%/config", "%AWS%/config"],
] as const) {
  test(`the path ${path} means ${expanded}`, () => {
    assert.equal(expandedPath(path, ENV, "linux"), expanded);
  });
}

test("the path of a user by name is in that user's home folder", () => {
  const { username, homedir } = userInfo();
  assert.equal(expandedPath(`~${username}/x`, ENV, process.platform), `${homedir}/x`);
});

test("a path on Windows may have its variables between percent signs", () => {
  assert.equal(expandedPath("%AWS%\\config", ENV, "win32"), "/etc/aws\\config");
});

test("on Windows the home folder is USERPROFILE, whatever HOME says", () => {
  assert.equal(homeFolder(ENV, "win32"), "C:\\Profiles\\me");
  assert.equal(expandedPath("~\\.aws\\config", ENV, "win32"), "C:\\Profiles\\me\\.aws\\config");
});

test("on Windows without USERPROFILE the home folder is HOMEPATH on HOMEDRIVE", () => {
  assert.equal(homeFolder({ HOME: "/c/me", HOMEDRIVE: "D:", HOMEPATH: "\\me" }, "win32"), "D:\\me");
});

test("elsewhere the home folder is HOME", () => {
  assert.equal(homeFolder(ENV, "linux"), "/somewhere/me");
});

test("without variables the files are in the home folder", () => {
  assert.deepEqual(sharedPaths({ HOME: "/somewhere/me" }), {
    config: "/somewhere/me/.aws/config",
    credentials: "/somewhere/me/.aws/credentials",
  });
});
