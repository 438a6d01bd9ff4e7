import type { IncomingMessage, ServerResponse } from "node:http";
import type { Lifetime } from "../contract/lifetime";
import { startStandIn } from "../contract/standInServer";

/** What a click would do, if any of it became a link; the icon is one that nothing else in the window has. */
export const HOSTILE =
  "[Show details](command:workbench.action.closeWindow) [Sign in](https://login.example) https://login.example www.login.example $(flame)";

/** Parts of it that are seen where it is shown as text. */
export const SEEN = "Show details";

const account = "111122223333";

interface WireError {
  readonly Code: string;
  readonly Message: string;
}

function job(Id: string, State: string, Type: string, Details: object, Errors: readonly WireError[] = []) {
  return {
    Arn: `arn:aws:dataexchange:us-east-1:${account}:jobs/${Id}`,
    ...{ Id, State, Type, Details, Errors },
    CreatedAt: "2026-11-01T10:00:00.000Z",
    UpdatedAt: "2026-11-01T10:01:00.000Z",
  };
}

export const WAITING_JOB = "a".repeat(32);
export const FAILED_JOB = "b".repeat(32);
const details = {
  ImportAssetsFromS3: {
    DataSetId: "d1",
    RevisionId: "r1",
    AssetSources: [{ Bucket: HOSTILE, Key: HOSTILE }],
  },
};
const JOBS = [
  job(WAITING_JOB, "WAITING", "IMPORT_ASSETS_FROM_S3", details),
  job(FAILED_JOB, "ERROR", "IMPORT_ASSETS_FROM_S3", details, [{ Code: HOSTILE, Message: HOSTILE }]),
  job(HOSTILE, HOSTILE, HOSTILE, {}),
];
const DATA_SET = {
  Arn: `arn:aws:dataexchange:us-east-1:${account}:data-sets/d1`,
  AssetType: "S3_SNAPSHOT",
  CreatedAt: "2026-11-01T10:00:00.000Z",
  Description: HOSTILE,
  Id: "d1",
  Name: HOSTILE,
  Origin: "OWNED",
  UpdatedAt: "2026-11-01T10:00:00.000Z",
};

/** AWS Data Exchange as somebody would answer in its place: every text that it may choose itself is hostile. */
export function startHostileAws(lifetime: Lifetime) {
  return startStandIn(lifetime, (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
    const [, , list, id] = pathname.split("/");
    if (request.method !== "GET" || searchParams.get("nextToken") !== null) {
      refuse(response);
    } else if (list === "data-sets") {
      answer(response, id === undefined ? { DataSets: [DATA_SET] } : { ...DATA_SET, Revisions: [] });
    } else {
      const found = JOBS.find(({ Id }) => Id === decodeURIComponent(id ?? ""));
      answer(response, id === undefined ? { Jobs: JOBS } : (found ?? {}));
    }
  });
}

function answer(response: ServerResponse<IncomingMessage>, body: object): void {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(body));
}

function refuse(response: ServerResponse<IncomingMessage>): void {
  response.statusCode = 400;
  response.setHeader("x-amzn-errortype", "ValidationException");
  answer(response, { Message: HOSTILE });
}
