import { createJobInput } from "./createJobInput";
import { escapedJson } from "./escapedJson";
import type { OpenJob } from "./jobPlace";

const IMPORT =
  'import { CreateJobCommand, DataExchangeClient, GetJobCommand } from "@aws-sdk/client-dataexchange";';

/** A module for AWS's SDK that reads the jobs; what would make them again stands there and is not called. */
export function javaScriptSnippet(jobs: readonly OpenJob[]): string {
  return [IMPORT, ...jobs.map(jobPart)].join("\n\n");
}

function jobPart({ job, connection }: OpenJob): string {
  const { region, profile } = connection;
  const { type, details, assetConfiguration } = createJobInput(job);
  const configuration =
    assetConfiguration === undefined ? "" : `, AssetConfiguration: ${escapedJson(assetConfiguration)}`;
  const credentials = profile === undefined ? "" : `, profile: ${escapedJson(profile)}`;
  return [
    "{",
    `  const client = new DataExchangeClient({ region: ${escapedJson(region)}${credentials} });`,
    `  const job = await client.send(new GetJobCommand({ JobId: ${escapedJson(job.id)} }));`,
    "  console.log(job);",
    `  const request = { Type: ${escapedJson(type)}, Details: ${escapedJson(details)}${configuration} };`,
    "  // await client.send(new CreateJobCommand(request));",
    "}",
  ].join("\n");
}
