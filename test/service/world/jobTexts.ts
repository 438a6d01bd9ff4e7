import type { JobPlan } from "./plan";
import { tellJob } from "./tellJob";

const largestMemory = 25_000;

/** The jobs as JSON. Those that have ended are remembered, so that a client is measured and not this service. */
export class JobTexts {
  readonly #texts = new Map<string, string>();

  textOf(job: JobPlan, region: string, now: number): string {
    const { endsAt } = job.schedule;
    if (endsAt === undefined || endsAt > now || job.flourish.freshUrl === true)
      return jsonOf(job, region, now);
    const key = `${region}/${job.id}`;
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    if (this.#texts.size >= largestMemory) this.#texts.clear();
    const text = jsonOf(job, region, now);
    this.#texts.set(key, text);
    return text;
  }
}

function jsonOf(job: JobPlan, region: string, now: number): string {
  return JSON.stringify(tellJob(job, region, now));
}
