import assert from "node:assert/strict";
import test from "node:test";
import { CancelJobCommand, GetJobCommand, StartJobCommand } from "@aws-sdk/client-dataexchange";
import { stateAt } from "../service/world/plan";
import type { World } from "../service/world/world";
import { serviceFor } from "./serviceClient";

function jobIn(world: World, state: string) {
  const job = world.jobs.find(({ schedule }) => stateAt(schedule, Date.now()) === state);
  assert.ok(job, `no job is ${state}`);
  return job;
}

test("a waiting job is cancelled once", async (t) => {
  const { service, client } = await serviceFor(t);
  const JobId = jobIn(service.world, "WAITING").id;
  await client.send(new CancelJobCommand({ JobId }));
  const { State } = await client.send(new GetJobCommand({ JobId }));
  assert.equal(State, "CANCELLED");
  await assert.rejects(client.send(new CancelJobCommand({ JobId })), {
    name: "ConflictException",
    ResourceId: JobId,
    ResourceType: "JOB",
  });
});

test("a job that runs or has ended cannot be cancelled", async (t) => {
  const { service, client } = await serviceFor(t);
  for (const state of ["IN_PROGRESS", "COMPLETED", "ERROR", "TIMED_OUT"]) {
    const JobId = jobIn(service.world, state).id;
    await assert.rejects(client.send(new CancelJobCommand({ JobId })), { name: "ConflictException" });
  }
});

test("a waiting job that is started runs and completes", async (t) => {
  let time = Date.now();
  const { service, client } = await serviceFor(t, { now: () => time });
  const JobId = jobIn(service.world, "WAITING").id;
  await client.send(new StartJobCommand({ JobId }));
  assert.equal((await client.send(new GetJobCommand({ JobId }))).State, "IN_PROGRESS");
  time += 60_000;
  assert.equal((await client.send(new GetJobCommand({ JobId }))).State, "COMPLETED");
});

test("a waiting job that is started and cannot succeed ends in an error", async (t) => {
  let time = Date.now();
  const { service, client } = await serviceFor(t, { now: () => time });
  const job = service.world.jobs.find(({ schedule, failure }) => {
    return failure !== undefined && stateAt(schedule, time) === "WAITING";
  });
  assert.ok(job);
  await client.send(new StartJobCommand({ JobId: job.id }));
  time += 60_000;
  const { State, Errors } = await client.send(new GetJobCommand({ JobId: job.id }));
  assert.deepEqual([State, Errors?.[0]?.Code], ["ERROR", "VALIDATION_EXCEPTION"]);
});

test("a job that runs or has ended cannot be started", async (t) => {
  const { service, client } = await serviceFor(t);
  for (const state of ["IN_PROGRESS", "COMPLETED", "ERROR", "TIMED_OUT"]) {
    const JobId = jobIn(service.world, state).id;
    await assert.rejects(client.send(new StartJobCommand({ JobId })), { name: "ConflictException" });
  }
});

test("jobs go on while time passes, and their UpdatedAt with them", async (t) => {
  let time = Date.now();
  const { service, client } = await serviceFor(t, { now: () => time });
  const JobId = service.world.jobs[0]?.id;
  const waiting = await client.send(new GetJobCommand({ JobId }));
  time += 60_000;
  const running = await client.send(new GetJobCommand({ JobId }));
  time += 300_000;
  const ended = await client.send(new GetJobCommand({ JobId }));
  assert.deepEqual([waiting.State, running.State, ended.State], ["WAITING", "IN_PROGRESS", "COMPLETED"]);
  assert.ok(Number(waiting.UpdatedAt) < Number(running.UpdatedAt));
  assert.ok(Number(running.UpdatedAt) < Number(ended.UpdatedAt));
});
