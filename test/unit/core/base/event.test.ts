import assert from "node:assert/strict";
import { test } from "node:test";
import { Emitter } from "../../../../src/core/base/event";

/** An emitter, and what its listeners heard. */
function newEmitter() {
  const emitter = new Emitter<string>();
  const heard: string[] = [];
  const listen = (name: string) => emitter.event((event) => heard.push(`${name}:${event}`));
  return { emitter, heard, listen };
}

test("every listener hears an event, in the order they registered", () => {
  const { emitter, heard, listen } = newEmitter();
  listen("one");
  listen("two");
  emitter.fire("x");
  assert.deepEqual(heard, ["one:x", "two:x"]);
});

test("a listener that unregistered hears nothing, and the others go on", () => {
  const { emitter, heard, listen } = newEmitter();
  const one = listen("one");
  listen("two");
  one.dispose();
  emitter.fire("x");
  assert.deepEqual(heard, ["two:x"]);
});

test("a listener that registered twice hears twice, and leaves one by one", () => {
  const emitter = new Emitter<string>();
  const heard: string[] = [];
  const listener = (event: string) => heard.push(event);
  const first = emitter.event(listener);
  emitter.event(listener);
  emitter.fire("x");
  first.dispose();
  first.dispose();
  emitter.fire("y");
  assert.deepEqual(heard, ["x", "x", "y"]);
});

test("a listener that another one unregisters meanwhile does not hear the event", () => {
  const { emitter, heard, listen } = newEmitter();
  emitter.event(() => two.dispose());
  const two = listen("two");
  listen("three");
  emitter.fire("x");
  assert.deepEqual(heard, ["three:x"]);
});

test("a listener that registers while an event is told hears the next one first", () => {
  const { emitter, heard, listen } = newEmitter();
  const once = emitter.event(() => {
    once.dispose();
    listen("late");
  });
  emitter.fire("x");
  assert.deepEqual(heard, []);
  emitter.fire("y");
  assert.deepEqual(heard, ["late:y"]);
});

test("an event that is fired while another is told reaches everybody", () => {
  const { emitter, heard, listen } = newEmitter();
  listen("one");
  const once = emitter.event(() => {
    once.dispose();
    emitter.fire("inner");
  });
  emitter.fire("outer");
  assert.deepEqual(heard, ["one:outer", "one:inner"]);
});

test("after disposing nobody hears anything", () => {
  const { emitter, heard, listen } = newEmitter();
  listen("one");
  emitter.dispose();
  emitter.fire("x");
  assert.deepEqual(heard, []);
});

test("a listener that disposes the emitter is the last to hear", () => {
  const { emitter, heard, listen } = newEmitter();
  emitter.event(() => emitter.dispose());
  listen("two");
  emitter.fire("x");
  assert.deepEqual(heard, []);
});
