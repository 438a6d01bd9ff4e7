import assert from "node:assert/strict";
import { test } from "node:test";
import { connectionOf } from "../../../../src/core/connection/connection";
import { sayIdentity } from "../../../../src/ui/connect/connectionCommands";
import { editorWith } from "../../world/editor";

const IDENTITY = {
  accountId: "111122223333",
  arn: "arn:aws:sts::111122223333:assumed-role/reader/me",
  userId: "AROAEXAMPLE:me",
};

/** What the user is told, and what is in the clipboard when they answer with that button. */
async function told({ loaded = undefined as string | undefined, profile = "prod", answer = "" }) {
  const texts: string[] = [];
  const copied: string[] = [];
  const show =
    (tone: string) =>
    async (text: string, ...buttons: string[]) => {
      texts.push(`${tone}: ${text}`);
      return buttons.find((button) => button === answer);
    };
  editorWith({
    env: { clipboard: { writeText: async (text: string) => void copied.push(text) } },
    window: {
      showInformationMessage: show("information"),
      showWarningMessage: show("warning"),
      setStatusBarMessage: () => ({}),
    },
  });
  const connection = connectionOf({ region: "us-east-1", ...(profile === "" ? {} : { profile }) });
  await sayIdentity(IDENTITY, connection, loaded);
  return { text: texts.join(), copied };
}

test("the identity is told with its account, ARN and user id, and whose it is", async () => {
  assert.equal(
    (await told({ loaded: "111122223333" })).text,
    "information: AWS knows the credentials of profile “prod” as arn:aws:sts::111122223333:assumed-role/reader/me: account 111122223333, user ID AROAEXAMPLE:me.",
  );
  assert.match((await told({ profile: "" })).text, /of the environment as arn:/);
});

for (const [answer, copied] of [
  ["Copy ARN", [IDENTITY.arn]],
  ["Copy Account ID", [IDENTITY.accountId]],
  ["", []],
] as const) {
  test(`${answer || "closing the message"} copies ${copied.join() || "nothing"}`, async () => {
    assert.deepEqual((await told({ answer })).copied, copied);
    assert.deepEqual((await told({ answer, loaded: "444455556666" })).copied, copied);
  });
}

test("that the loaded jobs are of another account is a warning that names it", async () => {
  const { text } = await told({ loaded: "444455556666" });
  assert.match(text, /^warning: AWS knows .* But the jobs that are shown are of account 444455556666: /);
});
