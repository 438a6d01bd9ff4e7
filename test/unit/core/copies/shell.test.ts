import assert from "node:assert/strict";
import { test } from "node:test";
import { type Shell, shellOf } from "../../../../src/core/copies/shell";

test("a shell is known by the name of its program, and without one by the system", () => {
  const known = [
    ...["/bin/bash", "/usr/bin/zsh", "/usr/bin/fish", "C:\\Program Files\\Git\\bin\\bash.exe", "/bin/sh"],
    ...["/usr/bin/pwsh", "C:\\Program Files\\PowerShell\\7\\pwsh.exe", "/snap/bin/pwsh-preview"],
    "C:\\WINDOWS\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
    ...["C:\\WINDOWS\\System32\\cmd.exe", "C:\\Windows\\system32\\CMD.EXE"],
  ].map((program) => shellOf(program, true));
  assert.deepEqual(known, [
    ...new Array<Shell>(5).fill("posix"),
    ...new Array<Shell>(4).fill("powershell"),
    ...new Array<Shell>(2).fill("cmd"),
  ]);
  assert.deepEqual([shellOf("", true), shellOf("", false)], ["powershell", "posix"]);
});
