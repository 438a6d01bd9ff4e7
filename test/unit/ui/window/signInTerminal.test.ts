import assert from "node:assert/strict";
import { test } from "node:test";
import type { Terminal as EditorTerminal, TerminalOptions } from "vscode";
import { SignInTerminal } from "../../../../src/ui/window/signInTerminal";
import { editorWith } from "../../world/editor";

interface Terminal {
  readonly options: TerminalOptions;
  readonly shown: number;
  exitStatus?: { readonly code: number | undefined };
}

/** The sign-in in an editor whose terminals the test closes. */
function signInTerminal(awsCliPath?: string) {
  const terminals: Terminal[] = [];
  const closed: ((terminal: EditorTerminal) => void)[] = [];
  editorWith({
    workspace: { getConfiguration: () => ({ get: () => awsCliPath }) },
    window: {
      onDidCloseTerminal: (listener: (terminal: EditorTerminal) => void) => {
        closed.push(listener);
        return { dispose: () => closed.pop() };
      },
      createTerminal: (options: TerminalOptions) => {
        const terminal = { options, shown: 0, show: () => terminal.shown++ };
        terminals.push(terminal);
        return terminal;
      },
    },
  });
  const signedIn: string[] = [];
  const signIn = new SignInTerminal(() => signedIn.push("signed in"));
  const close = (terminal: Terminal | undefined, code: number | undefined) => {
    assert.ok(terminal);
    terminal.exitStatus = { code };
    for (const listener of closed) {
      listener(terminal as unknown as EditorTerminal);
    }
  };
  return { signIn, terminals, signedIn, close, listeners: closed };
}

test("the AWS CLI is run with the profile as one argument, whatever its name holds", () => {
  const { signIn, terminals } = signInTerminal();
  signIn.show("a b; rm -rf $HOME");
  assert.equal(terminals[0]?.options.shellPath, "aws");
  assert.deepEqual(terminals[0]?.options.shellArgs, ["sso", "login", "--profile", "a b; rm -rf $HOME"]);
});

test("the AWS CLI that is configured is run", () => {
  const { signIn, terminals } = signInTerminal("/opt/aws/bin/aws");
  signIn.show("p");
  assert.equal(terminals[0]?.options.shellPath, "/opt/aws/bin/aws");
});

test("a sign-in that ends well is told", () => {
  const { signIn, terminals, signedIn, close } = signInTerminal();
  signIn.show("p");
  close(terminals[0], 0);
  assert.equal(signedIn.length, 1);
});

for (const code of [1, 255, undefined]) {
  test(`a sign-in that ends with the code ${code} is none`, () => {
    const { signIn, terminals, signedIn, close } = signInTerminal();
    signIn.show("p");
    close(terminals[0], code);
    assert.deepEqual(signedIn, []);
  });
}

test("somebody else's terminal that ends well is no sign-in", () => {
  const { signIn, signedIn, close } = signInTerminal();
  signIn.show("p");
  close({ options: { shellPath: "sh", shellArgs: [] }, shown: 0 }, 0);
  assert.deepEqual(signedIn, []);
});

test("a sign-in under way is shown again; after its end, there is a new one", () => {
  const { signIn, terminals, close } = signInTerminal();
  signIn.show("p");
  signIn.show("p");
  assert.deepEqual(
    terminals.map(({ shown }) => shown),
    [2],
  );
  close(terminals[0], 1);
  signIn.show("p");
  assert.equal(terminals.length, 2);
});

test("nothing listens after its end", () => {
  const { signIn, listeners } = signInTerminal();
  signIn.dispose();
  assert.deepEqual(listeners, []);
});
