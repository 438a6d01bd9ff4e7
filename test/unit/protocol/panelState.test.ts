import assert from "node:assert/strict";
import { test } from "node:test";
import { toPanelState } from "../../../src/protocol/jobPanel";

const state = { connection: { id: "c", profile: "p", region: "r" }, jobId: "j" };

test("what a panel kept is read back", () => {
  assert.deepEqual(toPanelState(state), state);
});

test("nothing but the connection and the job's id is taken from it", () => {
  const more = { ...state, url: "https://x", connection: { ...state.connection, endpoint: "https://y" } };
  assert.deepEqual(toPanelState(more), state);
});

test("credentials of the environment have no profile", () => {
  const { profile: _, ...connection } = state.connection;
  assert.deepEqual(toPanelState({ ...state, connection }), { ...state, connection });
});

test("anything else is nothing", () => {
  const others = [
    undefined,
    null,
    1,
    "j",
    [],
    {},
    { jobId: "j" },
    { ...state, jobId: 1 },
    { ...state, connection: "c" },
    { ...state, connection: { id: "c", profile: "p" } },
  ];
  assert.deepEqual(
    others.filter((other) => toPanelState(other) !== undefined),
    [],
  );
});

test("the file that a job was read from is kept", () => {
  const connection = { id: "file:f", file: "/jobs.json" };
  assert.deepEqual(toPanelState({ connection, jobId: "j" }), { connection, jobId: "j" });
});

test("a file is read back from the state of an older version, which kept an empty Region with it", () => {
  const connection = { id: "file:f", file: "/jobs.json" };
  const kept = { connection: { ...connection, region: "" }, jobId: "j" };
  assert.deepEqual(toPanelState(kept), { connection, jobId: "j" });
});
