import { isJsonObject, type Json } from "../base/json";
import { type Job, wireName } from "../job/job";
import type { JobFilter } from "./jobFilter";
import type { JobSource } from "./jobSource";

/** Says which jobs pass a filter. A job's own texts are searched once: they never change. */
export class JobMatcher {
  readonly #saysText = new WeakMap<Job, boolean>();

  constructor(private readonly filter: JobFilter) {}

  /** Looks for the text in the known names too. */
  matches(job: Job, names: JobSource["names"]): boolean {
    const { states, types, since } = this.filter;
    const text = this.filter.text?.toLowerCase();
    return (
      (states.length === 0 || states.includes(wireName(job.state))) &&
      (types.length === 0 || types.includes(wireName(job.type))) &&
      (since === undefined || (job.createdAt !== undefined && job.createdAt >= since)) &&
      (text === undefined || this.#says(job, text) || isNamed(job, text, names))
    );
  }

  #says(job: Job, text: string): boolean {
    const known = this.#saysText.get(job);
    if (known !== undefined) {
      return known;
    }
    const { id, arn, dataSetId, revisionIds, json } = job;
    const isIn = (value: string | undefined) => value?.toLowerCase().includes(text) ?? false;
    const says =
      [id, arn, dataSetId, ...revisionIds].some(isIn) ||
      someText(json["Details"], isIn) ||
      someText(json["Errors"], isIn);
    this.#saysText.set(job, says);
    return says;
  }
}

function isNamed({ dataSetId, revisionIds }: Job, text: string, names: JobSource["names"]): boolean {
  if (dataSetId === undefined) {
    return false;
  }
  const called = [
    names.dataSets.get(dataSetId)?.name,
    ...revisionIds.map((id) => names.revisions.get(dataSetId, id)?.comment),
  ];
  return called.some((name) => name?.toLowerCase().includes(text));
}

/** Whether one of the texts at any depth is such; times are none. */
function someText(json: Json | undefined, isWanted: (text: string) => boolean): boolean {
  if (typeof json === "string") {
    return isWanted(json);
  }
  if (Array.isArray(json)) {
    return json.some((item: Json) => someText(item, isWanted));
  }
  return (
    isJsonObject(json) &&
    Object.entries(json).some(([name, value]) => !name.endsWith("At") && someText(value, isWanted))
  );
}
