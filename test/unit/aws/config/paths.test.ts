import assert from "node:assert/strict";
import { userInfo } from "node:os";
import { test } from "node:test";
import { expandedPath, homeFolder, sharedPaths } from "../../../../src/aws/config/paths";

const ENV = { HOME: "/home/me", AWS: "/etc/aws", USERPROFILE: "C:\\Users\\me", EMPTY: "" };

for (const [path, expanded] of [
  ["$HOME/.aws/config", "/home/me/.aws/config"],
  [`$\{AWS}/config`, "/etc/aws/config"],
  ["$AWS$HOME/x", "/etc/aws/home/me/x"],
  ["~/.aws/config", "/home/me/.aws/config"],
  ["~", "/home/me"],
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
  assert.equal(homeFolder(ENV, "win32"), "C:\\Users\\me");
  assert.equal(expandedPath("~\\.aws\\config", ENV, "win32"), "C:\\Users\\me\\.aws\\config");
});

test("on Windows without USERPROFILE the home folder is HOMEPATH on HOMEDRIVE", () => {
  assert.equal(homeFolder({ HOME: "/c/me", HOMEDRIVE: "D:", HOMEPATH: "\\me" }, "win32"), "D:\\me");
});

test("elsewhere the home folder is HOME", () => {
  assert.equal(homeFolder(ENV, "linux"), "/home/me");
});

test("without variables the files are in the home folder", () => {
  assert.deepEqual(sharedPaths({ HOME: "/home/me" }), {
    config: "/home/me/.aws/config",
    credentials: "/home/me/.aws/credentials",
  });
});
