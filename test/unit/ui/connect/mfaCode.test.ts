import assert from "node:assert/strict";
import { test } from "node:test";
import { Emitter } from "../../../../src/core/base/event";
import { MfaCodes } from "../../../../src/ui/connect/mfaCode";

import { editorWith } from "../../world/editor";

const FOREVER = new AbortController().signal;

/** An input box of the editor, in which the test types. */
function inputBox() {
  const [changes, accepts, hides] = [new Emitter<string>(), new Emitter<void>(), new Emitter<void>()];
  const box = {
    title: "",
    value: "",
    ignoreFocusOut: false,
    validationMessage: undefined as string | undefined,
    isShown: false,
    isDisposed: false,
    onDidChangeValue: changes.event,
    onDidAccept: accepts.event,
    onDidHide: hides.event,
    show: () => {
      box.isShown = true;
    },
    hide: () => {
      box.isShown = false;
      hides.fire();
    },
    dispose: () => {
      box.isDisposed = true;
    },
    type: (text: string) => {
      box.value = text;
      changes.fire(text);
    },
    accept: () => accepts.fire(),
  };
  return box;
}

function codesInEditor() {
  const boxes: ReturnType<typeof inputBox>[] = [];
  const createInputBox = () => {
    const box = inputBox();
    boxes.push(box);
    return box;
  };
  editorWith({ window: { createInputBox } });
  return { codes: new MfaCodes(), boxes };
}

test("the box names the profile and the device, and stays while another window is used", async () => {
  const { codes, boxes } = codesInEditor();
  void codes.ask("first", "arn:aws:iam::111122223333:mfa/me", FOREVER);
  const [box] = boxes;
  assert.equal(box?.title, "MFA Code: Profile “first”, Device arn:aws:iam::111122223333:mfa/me");
  assert.deepEqual([box?.isShown, box?.ignoreFocusOut], [true, true]);
});

test("six digits are the code, and the box is gone", async () => {
  const { codes, boxes } = codesInEditor();
  const code = codes.ask("p", "m", FOREVER);
  boxes[0]?.type("123456");
  boxes[0]?.accept();
  assert.equal(await code, "123456");
  assert.deepEqual([boxes[0]?.isShown, boxes[0]?.isDisposed], [false, true]);
});

test("a code may be typed in halves", async () => {
  const { codes, boxes } = codesInEditor();
  const code = codes.ask("p", "m", FOREVER);
  boxes[0]?.type("123 456");
  boxes[0]?.accept();
  assert.equal(await code, "123456");
});

for (const typed of ["12345", "1234567", "12345a", "one"]) {
  test(`“${typed}” is no code: the box says so and stays`, async () => {
    const { codes, boxes } = codesInEditor();
    void codes.ask("p", "m", FOREVER);
    boxes[0]?.type(typed);
    boxes[0]?.accept();
    assert.equal(boxes[0]?.validationMessage, "A code has six digits.");
    assert.equal(boxes[0]?.isShown, true);
    boxes[0]?.type("123456");
    assert.equal(boxes[0]?.validationMessage, undefined);
  });
}

test("a box that was closed does not come back by itself", async () => {
  const { codes, boxes } = codesInEditor();
  const first = codes.ask("p", "m", FOREVER);
  boxes[0]?.hide();
  assert.equal(await first, undefined);
  assert.equal(await codes.ask("p", "m", FOREVER), undefined);
  assert.equal(boxes.length, 1);
});

test("a box that was closed comes back when somebody does something", async () => {
  const { codes, boxes } = codesInEditor();
  void codes.ask("p", "m", FOREVER);
  boxes[0]?.hide();
  codes.askAgain();
  void codes.ask("p", "m", FOREVER);
  assert.equal(boxes.length, 2);
});

test("a box that was closed for one profile does not keep another one's from coming", async () => {
  const { codes, boxes } = codesInEditor();
  void codes.ask("p", "m", FOREVER);
  boxes[0]?.hide();
  void codes.ask("q", "m", FOREVER);
  assert.equal(boxes.length, 2);
});

test("when nobody waits for the code any more the box closes, and may come back", async () => {
  const { codes, boxes } = codesInEditor();
  const controller = new AbortController();
  const code = codes.ask("p", "m", controller.signal);
  controller.abort();
  assert.equal(await code, undefined);
  assert.deepEqual([boxes[0]?.isShown, boxes[0]?.isDisposed], [false, true]);
  void codes.ask("p", "m", FOREVER);
  assert.equal(boxes.length, 2);
});
