import assert from "node:assert/strict";
import { test } from "node:test";
import { isText } from "../../../../src/core/base/json";
import { Members, wholeList } from "../../../../src/core/base/members";

test("a member without a value is undefined, one of another form is null and left over", () => {
  const members = new Members({ Name: 1, Note: null, Parts: "all", When: "soon" });
  assert.deepEqual(
    [members.text("Name"), members.text("Note"), members.text("Else")],
    [null, undefined, undefined],
  );
  assert.deepEqual(
    [members.list("Parts", isText), members.object("Parts"), members.time("When")],
    [null, null, null],
  );
  assert.deepEqual(members.leftovers(), { Name: 1, Parts: "all", When: "soon" });
});

test("a list of which one element has another form has its others, and is left over as it came", () => {
  const members = new Members({ Keys: ["a", 1, "b"] });
  const keys = members.list("Keys", isText);
  assert.deepEqual(keys, { entries: ["a", "b"], size: 3 });
  assert.equal(wholeList(keys), undefined);
  assert.deepEqual(members.leftovers(), { Keys: ["a", 1, "b"] });
});

test("a row keeps what was not read of it", () => {
  const rows = new Members({ Rows: [{ Name: "a", Size: 1 }, { Name: ["b"] }, {}] }).rows("Rows", (row) => ({
    name: row.text("Name"),
  }));
  assert.deepEqual(wholeList(rows), [
    { name: "a", others: { Size: 1 } },
    { name: null, others: { Name: ["b"] } },
    { name: undefined, others: {} },
  ]);
});

test("what is left over of an inner object has the path to it", () => {
  const members = new Members(JSON.parse('{"Inner": {"Deep": {"Name": "a", "__proto__": 1}}}'));
  const deep = members.object("Inner")?.object("Deep");
  assert.equal(deep?.text("Name"), "a");
  assert.deepEqual(members.leftovers(), { "Inner.Deep.__proto__": 1 });
});
