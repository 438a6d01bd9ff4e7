import { defined } from "../base/defined";
import { isJsonObject, type Json } from "../base/json";
import { type ConnectedJob, regionOf } from "../connection/jobRef";
import { createJobInput } from "./createJobInput";
import { escapedJson } from "./escapedJson";

/** A script for boto3 that reads the jobs; what would make them again stands there and is not called. */
export function pythonSnippet(jobs: readonly ConnectedJob[]): string {
  return ["import boto3", ...jobs.map(jobPart)].join("\n\n");
}

function jobPart(open: ConnectedJob): string {
  const { job, connection } = open;
  const names = { profile_name: connection.profile, region_name: regionOf(open) };
  const session = Object.entries(defined(names)).map(([name, value]) => `${name}=${escapedJson(value)}`);
  return [
    `client = boto3.Session(${session.join(", ")}).client("dataexchange")`,
    `job = client.get_job(JobId=${escapedJson(job.id)})`,
    `request = ${pythonLiteral(createJobInput(job), "")}`,
    "# client.create_job(**request)",
  ].join("\n");
}

/** JSON's texts and numbers are Python's too. */
function pythonLiteral(value: Json, indent: string): string {
  if (value === null) {
    return "None";
  }
  if (typeof value === "boolean") {
    return value ? "True" : "False";
  }
  if (typeof value !== "object") {
    return escapedJson(value);
  }
  const inner = `${indent}    `;
  const lines = isJsonObject(value)
    ? Object.entries(value).map(([key, member]) => `${escapedJson(key)}: ${pythonLiteral(member, inner)}`)
    : value.map((element) => pythonLiteral(element, inner));
  const [open, close] = isJsonObject(value) ? ["{", "}"] : ["[", "]"];
  return lines.length === 0
    ? `${open}${close}`
    : `${open}\n${lines.map((line) => `${inner}${line},\n`).join("")}${indent}${close}`;
}
