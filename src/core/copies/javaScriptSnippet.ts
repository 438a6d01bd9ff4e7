import type { Json } from "../base/json";
import { type ConnectedJob, regionOf } from "../connection/jobRef";
import { createJobInput } from "./createJobInput";
import { escapedJson } from "./escapedJson";

const SDK = "@aws-sdk/client-dataexchange";
const IMPORT = `import { CreateJobCommand, DataExchangeClient, GetJobCommand } from ${escapedJson(SDK)};`;

/** A module for AWS's SDK that reads the jobs; what would make them again stands there and is not called. */
export function javaScriptSnippet(jobs: readonly ConnectedJob[]): string {
  return [IMPORT, ...jobs.map(jobPart)].join("\n\n");
}

function jobPart(open: ConnectedJob): string {
  const { job, connection } = open;
  const client = { region: regionOf(open), profile: connection.profile };
  return [
    "{",
    `  const client = new DataExchangeClient(${literal(client)});`,
    `  const job = await client.send(new GetJobCommand({ JobId: ${escapedJson(job.id)} }));`,
    "  console.log(job);",
    `  const request = ${literal(createJobInput(job))};`,
    "  // await client.send(new CreateJobCommand(request));",
    "}",
  ].join("\n");
}

function literal(members: Readonly<Record<string, Json | undefined>>): string {
  const texts = Object.entries(members).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${escapedJson(value)}`,
  );
  return `{ ${texts.join(", ")} }`;
}
