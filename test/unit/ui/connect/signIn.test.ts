import assert from "node:assert/strict";
import { test } from "node:test";
import { signIn } from "../../../../src/ui/connect/signIn";
import { answeringEditor } from "../../world/answeringEditor";

/** The names that a terminal is opened for when such a profile signs in, and what the user is told. */
async function signedInWith(name: string) {
  const { told } = answeringEditor(undefined);
  const terminals: string[] = [];
  const terminal = { show: (profile: string) => void terminals.push(profile) };
  await signIn({ name, kind: "sso" }, terminal);
  return { terminals, told };
}

test("a profile signs in in a terminal, whatever its name", async () => {
  for (const name of ["company", "My Mac", "größe-本番", "Acme(Prod)", "a]b", "R&D $1", "$(touch x)"]) {
    assert.deepEqual(await signedInWith(name), { terminals: [name], told: [] });
  }
});

test("a name that VS Code would read as a variable, or as a link in what it says of the terminal, is given to none", async () => {
  for (const name of [`$${"{env:HOME}"}`, "[a](command:x)", "https://a.example", "www.a.example"]) {
    const { terminals, told } = await signedInWith(name);
    assert.deepEqual(terminals, []);
    assert.match(told.join(), /^The editor takes a part of the name .* for a variable or a link\./);
  }
});
