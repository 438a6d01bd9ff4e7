import type { Json } from "../base/json";
import { type ConnectedJob, regionOf } from "../connection/jobRef";
import { createJobInput } from "./createJobInput";
import { escaped, escapedJson } from "./escapedJson";

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
    `  const job = await client.send(new GetJobCommand({ JobId: ${expression(job.id)} }));`,
    "  console.log(job);",
    `  const request = ${literal(createJobInput(job))};`,
    "  // await client.send(new CreateJobCommand(request));",
    "}",
  ].join("\n");
}

/** JSON is JavaScript, but for a member that would set the prototype, and for what ends a script in a page. */
function expression(value: Json): string {
  return escapedJson(value)
    .replace(/(?<=[{,])"__proto__"(?=:)/g, '["__proto__"]')
    .replace(/<(?=[!/])/g, escaped);
}

function literal(members: Readonly<Record<string, Json | undefined>>): string {
  const texts = Object.entries(members).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${expression(value)}`,
  );
  return `{ ${texts.join(", ")} }`;
}
