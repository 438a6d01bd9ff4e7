import assert from "node:assert/strict";
import { test } from "node:test";
import { KnownAccounts } from "../../../../src/core/live/knownAccounts";
import { settled } from "../../world/deferredList";
import { aJob } from "../../world/jobBuilder";
import { windowOver } from "../../world/windowOver";

const account = (id: string) => ({ arn: `arn:aws:dataexchange:us-east-1:${id}:jobs/j` });

test("what a profile's jobs were of is known after another profile was chosen, too", async () => {
  const { connections, select, first, second } = windowOver();
  const known = new KnownAccounts(connections);
  void connections.selected.start();
  await settled();
  await first[0]?.answer([aJob(1, account("111122223333"))]);
  await select("second");
  assert.deepEqual([known.of("first"), known.of("second")], ["111122223333", undefined]);
  await second[0]?.answer([aJob(1, account("444455556666"))]);
  assert.deepEqual([known.of("first"), known.of("second")], ["111122223333", "444455556666"]);
});

test("what was loaded before somebody asked is known", async () => {
  const { connections, first } = windowOver();
  void connections.selected.start();
  await settled();
  await first[0]?.answer([aJob(1)]);
  assert.equal(new KnownAccounts(connections).of("first"), "111122223333");
});
