import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { projectRoot } from "../host/project.mjs";
import { findCycle } from "./importCycles";
import { type Import, readImports } from "./imports";
import {
  BETWEEN_ROOMS,
  closedDoors,
  DOORS,
  forbiddenArrows,
  forbiddenVisits,
  ROOM_SIZE,
  ROOMS,
  RUN_BY_THE_PAGE,
  roomOf,
  words,
} from "./rooms";
import { readSources } from "./sourceFiles";

const reading = readImports(join(projectRoot, "src"));
const house = readSources("src").then((sources) => sources.map(({ path }) => path.replace(/^src\//, "")));

function asLines(found: readonly Import[]): readonly string[] {
  return found.map(({ from, to, kind }) => `${from} → ${to} (${kind})`);
}

const named = Object.entries(ROOMS).flatMap(([folder, rooms]) =>
  Object.entries(rooms).map(([room, knows]) => ({ folder, room: `${folder}/${room}`, knows })),
);

describe("the tables", () => {
  test("name every folder of a folder of src, and no other", async () => {
    const paths = (await house).filter((path) => path.split("/").length > 2);
    assert.deepEqual([...new Set(paths.map(roomOf))].sort(), named.map(({ room }) => room).sort());
  });

  test("hold no circle of rooms", () => {
    const arrows = named.flatMap(({ folder, room, knows }) =>
      words(knows).map((other) => ({ from: room, to: `${folder}/${other}` })),
    );
    assert.equal(findCycle(arrows), undefined);
  });

  test("name doors that are there and that somebody uses", async () => {
    const imports = await reading;
    const doors = Object.entries(DOORS).flatMap(([room, line]) =>
      words(line).map((door) => `${room}/${door}.ts`),
    );
    const used = imports.filter(({ from, to }) => roomOf(from) !== roomOf(to)).map(({ to }) => to);
    assert.deepEqual(
      doors.filter((door) => !used.includes(door)),
      [],
    );
  });

  test("name no arrow that no import needs", async () => {
    const imports = await reading;
    const needed = new Set(imports.map(({ from, to }) => `${roomOf(from)} ${roomOf(to)}`));
    const arrows = named.flatMap(({ folder, room, knows }) =>
      words(knows).map((other) => `${room} ${folder}/${other}`),
    );
    assert.deepEqual(
      arrows.filter((arrow) => !needed.has(arrow)),
      [],
    );
  });
});

test(`a room has ${ROOM_SIZE.min} to ${ROOM_SIZE.max} files`, async () => {
  const paths = await house;
  const odd = named.filter(({ room }) => {
    const size = paths.filter((path) => roomOf(path) === room).length;
    return size < ROOM_SIZE.min || size > ROOM_SIZE.max;
  });
  assert.deepEqual(
    odd.map(({ room }) => room),
    [],
  );
});

test("a file stands in a room, but for the few that join rooms", async () => {
  const loose = (await house).filter((path) => roomOf(path) !== "protocol" && path.split("/").length < 3);
  assert.deepEqual([...loose].sort(), [...BETWEEN_ROOMS].sort());
});

test("a room imports only from the rooms below it that its line names", async () => {
  assert.deepEqual(asLines(forbiddenArrows(await reading)), []);
});

test("aws, protocol and the page import only from the rooms of core that are open to them", async () => {
  assert.deepEqual(asLines(forbiddenVisits(await reading)), []);
});

test("what is no door of a room is imported by its own room alone", async () => {
  assert.deepEqual(asLines(closedDoors(await reading)), []);
});

test("the page runs nothing of core but rooms without a state, whatever they import included", async () => {
  const imports = await reading;
  const reached = new Set<string>();
  const reach = (isFrom: (from: string) => boolean): void => {
    for (const { from, to, kind } of imports) {
      if (isFrom(from) && kind !== "type" && to.startsWith("core/") && !reached.has(to)) {
        reached.add(to);
        reach((file) => file === to);
      }
    }
  };
  reach((from) => /^(webview|protocol)\//.test(from));
  const open = words(RUN_BY_THE_PAGE).map((room) => `core/${room}`);
  assert.deepEqual(
    [...reached].filter((path) => !open.includes(roomOf(path))),
    [],
  );
});

describe("one import turned round", () => {
  const turned = (from: string, to: string): readonly Import[] => [{ from, to, kind: "type" }];

  test("is found between rooms", () => {
    const upward = turned("core/job/job.ts", "core/tree/treeNode.ts");
    assert.deepEqual(forbiddenArrows(upward), upward);
    assert.deepEqual(forbiddenArrows(turned("core/tree/treeNode.ts", "core/job/job.ts")), []);
  });

  test("is found from a folder to a room of core", () => {
    const closed = turned("webview/page/jobPage.ts", "core/store/jobStore.ts");
    assert.deepEqual(forbiddenVisits(closed), closed);
  });

  test("is found behind a door", () => {
    const behind = turned("ui/job/goToJob.ts", "core/advice/quotas.ts");
    assert.deepEqual(closedDoors(behind), behind);
    assert.deepEqual(closedDoors(turned("core/advice/quotaText.ts", "core/advice/quotas.ts")), []);
  });
});
