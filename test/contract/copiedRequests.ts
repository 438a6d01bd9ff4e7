import type { TestContext } from "node:test";
import { toJob } from "../../src/aws/wire/toJob";
import type { ConnectedJob } from "../../src/core/connection/jobRef";
import { isKnown } from "../../src/core/job/job";
import { hostileNames } from "../service/world/hostileTexts";
import { jobWire } from "../unit/world/jobWire";
import { useAwsFiles } from "./awsFiles";
import { keyLines } from "./profileLines";
import { sample, wireJobs } from "./serviceSample";
import { answerJson, startStandIn } from "./standInServer";

/** What a shell would run that read anything into it. */
export const hostileProfile = `p$(touch\${IFS}owned)`;

const connection = { id: "c", profile: hostileProfile, region: "us-east-1" };

/** As the extension shows a job that the service describes so. */
export function opened(wire: unknown): ConnectedJob {
  return { job: toJob(wire), connection };
}

/** The same over a profile with a plain name: the SDK reads no other. */
export function openedPlainly(wire: unknown): ConnectedJob {
  return { job: toJob(wire), connection: { ...connection, profile: "plain" } };
}

/** A job whose S3 keys are all hostile names. */
export const hostileWire = {
  ...jobWire(),
  Details: {
    ExportAssetsToS3: {
      ...{ DataSetId: "d".repeat(32), RevisionId: "e".repeat(32) },
      AssetDestinations: hostileNames.map((Key) => ({ AssetId: "a".repeat(32), Bucket: "b", Key })),
    },
  },
};

/** One job of each type that the extension knows, as the service describes them. */
export function wireOfEachType() {
  const known = wireJobs(sample()).filter((wire) => isKnown(toJob(wire).type));
  return [...new Map(known.map((wire) => [wire.Type, wire])).values()];
}

/** What CreateJob was asked for in the bodies of requests. */
export interface CopiedRequests {
  readonly url: string;
  readonly folder: string;
  readonly bodies: readonly unknown[];
}

/** A service that takes note of new jobs, and a profile that leads to it. */
export async function noteRequests(t: TestContext): Promise<CopiedRequests> {
  const bodies: unknown[] = [];
  const { url } = await startStandIn(t, (request, response) => {
    request.setEncoding("utf8");
    const parts: string[] = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", () => {
      if (request.method === "POST") {
        bodies.push(JSON.parse(parts.join("")));
      }
      answerJson({})(request, response);
    });
  });
  const { folder } = await useAwsFiles(t, {
    config: `${profileLines(url)}[profile plain]\n${keyLines("static")}`,
    variables: { AWS_ENDPOINT_URL_DATAEXCHANGE: url },
  });
  return { url, folder, bodies };
}

/** Of the profile with the hostile name. */
export function profileLines(url: string, keys = keyLines("static")): string {
  return `[profile ${hostileProfile}]\n${keys}endpoint_url = ${url}\n`;
}
