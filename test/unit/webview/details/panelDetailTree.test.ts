import assert from "node:assert/strict";
import { test } from "node:test";
import { cellIn, detailNode, detailTree, scalar } from "../../../../src/webview/details/detailTree";

test("the fields keep the names and the order of the service", () => {
  const nodes = detailTree({ Type: "EXPORT", Arn: "arn", Id: "1" });
  assert.deepEqual(
    nodes.map((node) => node.key),
    ["Type", "Arn", "Id"],
  );
});

test("a text, a number, a flag and nothing are scalars with the value as it came", () => {
  assert.deepEqual(detailTree({ A: "x", B: 1.5, C: false, D: null }), [
    { kind: "scalar", key: "A", text: "x", meaning: "text" },
    { kind: "scalar", key: "B", text: "1.5", meaning: "symbol" },
    { kind: "scalar", key: "C", text: "false", meaning: "symbol" },
    { kind: "scalar", key: "D", text: "null", meaning: "symbol" },
  ]);
});

test("a masked value is known as a secret", () => {
  assert.deepEqual(detailNode("SignedUrl", "••••", 2), {
    kind: "scalar",
    key: "SignedUrl",
    text: "••••",
    meaning: "secret",
  });
});

test("a time is known as one by its form, whatever its field is called", () => {
  const [node] = detailTree({ Anything: "2026-11-22T05:30:36.948Z" });
  assert.equal(node?.kind === "scalar" && node.meaning, "time");
});

test("a date without a time of day, an impossible one and a longer text are no times", () => {
  const texts = ["2026-11-22", "2026-13-45T99:00:00Z", "at 2026-11-22T05:30:36Z"];
  assert.deepEqual(
    texts.map((text) => scalar(text).meaning),
    ["text", "text", "text"],
  );
});

test("an empty list and an empty object say that they are empty", () => {
  assert.deepEqual(detailTree({ Tags: [], Options: {} }), [
    { kind: "empty", key: "Tags", of: "list" },
    { kind: "empty", key: "Options", of: "object" },
  ]);
});

test("a list of flat objects becomes a table with the fields of all of them as columns", () => {
  const rows = [
    { Bucket: "b", Key: "k" },
    { Bucket: "c", Size: 3 },
  ];
  assert.deepEqual(detailNode("AssetSources", rows, 2), {
    kind: "table",
    key: "AssetSources",
    open: true,
    columns: ["Bucket", "Key", "Size"],
    rows,
  });
});

test("a list with something nested, with too many columns or with bare values is no table", () => {
  const wide = { A: 1, B: 2, C: 3, D: 4, E: 5 };
  const lists = [[{ Expression: ["x"] }], [wide], ["raw/", "curated/"], [{ Key: "k" }, "odd"], [{}]];
  assert.deepEqual(
    lists.map((list) => detailNode("L", list, 2).kind),
    ["list", "list", "list", "list", "list"],
  );
});

test("an item of a list is called by its position", () => {
  const node = detailNode("L", ["a", ["b"]], 0);
  assert.deepEqual(node.kind === "list" && node.items.map((item) => item.key), ["[0]", "[1]"]);
});

test("the levels near the root are open and the deeper ones folded", () => {
  const [details] = detailTree({ Details: { Export: { Encryption: { Deeper: { Type: "x" } } } } });
  assert.deepEqual(opennessOf(details), [true, true, true, false]);
});

test("a long list is folded at first, a short one is open", () => {
  const items = (count: number) => Array.from({ length: count }, (_, at) => ({ Key: `${at}` }));
  const nodes = [20, 21].map((count) => detailNode("AssetSources", items(count), 2));
  assert.deepEqual(
    nodes.map((node) => node.kind === "table" && node.open),
    [true, false],
  );
});

test("the errors are folded, since the page shows them above; a nested field of that name is not", () => {
  const errors = [{ Code: "X", Message: "m" }];
  const [top, details] = detailTree({ Errors: errors, Details: { Errors: errors } });
  assert.equal(top?.kind === "table" && top.open, false);
  const nested = details?.kind === "object" ? details.members[0] : undefined;
  assert.equal(nested?.kind === "table" && nested.open, true);
});

test("a row of a table has no cell for a member of JavaScript's own that it was not sent", () => {
  const list = [JSON.parse('{"toString": "a", "__proto__": "b"}'), { Key: "c" }];
  const table = detailNode("L", list, 0);
  assert.ok(table.kind === "table");
  assert.deepEqual(table.columns, ["toString", "__proto__", "Key"]);
  assert.deepEqual(
    table.rows.map((row) => table.columns.map((column) => cellIn(row, column))),
    [
      ["a", "b", undefined],
      [undefined, undefined, "c"],
    ],
  );
});

/** Whether each fold on the way down by the first member is open. */
function opennessOf(node: ReturnType<typeof detailNode> | undefined): boolean[] {
  return node?.kind === "object" ? [node.open, ...opennessOf(node.members[0])] : [];
}
