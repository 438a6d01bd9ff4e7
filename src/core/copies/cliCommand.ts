import { type ConnectedJob, regionOf } from "../connection/jobRef";
import { createJobInput } from "./createJobInput";
import { escapedJson } from "./escapedJson";

type Option = readonly [name: string, value: string | undefined];

/** The command of the AWS CLI that shows the job, for POSIX shells. */
export function getJobCommand(open: ConnectedJob): string {
  return command(open, "get-job", [["job-id", open.job.id]]);
}

/** The one that would make the same job again. */
export function createJobCommand(open: ConnectedJob): string {
  const { Type: type, Details: details, AssetConfiguration: assets } = createJobInput(open.job);
  return command(open, "create-job", [
    ["type", type],
    ["details", escapedJson(details)],
    ["asset-configuration", assets === undefined ? undefined : escapedJson(assets)],
  ]);
}

/** Over the job's own connection; its endpoint stays where it is configured. */
function command(open: ConnectedJob, operation: string, own: readonly Option[]): string {
  const { profile } = open.connection;
  const options: readonly Option[] = [...own, ["region", regionOf(open)], ["profile", profile]];
  return ["aws", "dataexchange", operation, ...options.flatMap(optionText)].join(" ");
}

function optionText([name, value]: Option): readonly string[] {
  if (value === undefined) {
    return [];
  }
  // A value that begins like an option is taken for one, unless it is tied to its own.
  return [`--${name}${value.startsWith("-") ? "=" : " "}${shellQuote(value)}`];
}

/** Characters that have no meaning in any shell. */
const PLAIN = /^[\w@%+=:,./-]+$/;

/** The word as a POSIX shell takes it: within single quotes nothing has a meaning but their end. */
export function shellQuote(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
