import { makeWorld } from "../service/world/makeWorld";
import type { WireJob } from "../service/world/plan";
import { tellJob } from "../service/world/tellJob";
import type { World } from "../service/world/world";

/** The moment at which the sample worlds are made. */
export const epoch = Date.UTC(2026, 10, 24, 9, 30);
export const day = 86_400_000;

export function sample(jobs = 340, seed = 1): World {
  return makeWorld({ jobs, seed, epoch });
}

export function wireJobs(world: World): WireJob[] {
  return world.jobs.map((job) => tellJob(job, "us-east-1", epoch));
}
