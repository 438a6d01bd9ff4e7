import assert from "node:assert/strict";
import { test } from "node:test";
import { DisposableStore } from "../../../../src/core/base/disposable";

/** A store, and the names of what was disposed, in that order. */
function newStore() {
  const store = new DisposableStore();
  const disposed: string[] = [];
  const add = (name: string) => store.add({ dispose: () => void disposed.push(name) });
  const addThrowing = (name: string) =>
    store.add({
      dispose: () => {
        disposed.push(name);
        throw new Error(name);
      },
    });
  return { store, disposed, add, addThrowing };
}

test("what was added last is disposed first", () => {
  const { store, disposed, add } = newStore();
  add("one");
  add("two");
  store.dispose();
  assert.deepEqual(disposed, ["two", "one"]);
});

test("what is added is given back", () => {
  const { store } = newStore();
  const thing = { name: "thing", dispose: () => undefined };
  assert.equal(store.add(thing), thing);
});

test("what is added after disposing is disposed at once, and given back", () => {
  const { store, disposed, add } = newStore();
  store.dispose();
  const late = add("late");
  assert.deepEqual(disposed, ["late"]);
  assert.equal(typeof late.dispose, "function");
});

test("everything is disposed once", () => {
  const { store, disposed, add } = newStore();
  add("one");
  store.dispose();
  store.dispose();
  assert.deepEqual(disposed, ["one"]);
});

test("one that throws does not keep the others from being disposed; the first error is thrown", () => {
  const { store, disposed, add, addThrowing } = newStore();
  add("one");
  addThrowing("two");
  addThrowing("three");
  add("four");
  assert.throws(() => store.dispose(), { message: "three" });
  assert.deepEqual(disposed, ["four", "three", "two", "one"]);
});

test("what is added while it disposes is disposed too", () => {
  const { store, disposed, add } = newStore();
  store.add({ dispose: () => void add("late") });
  store.dispose();
  assert.deepEqual(disposed, ["late"]);
});
