import { unknownOperation } from "./serviceError";
import { decode, type ServiceRequest } from "./serviceRequest";

export const operationNames = [
  "ListJobs",
  "GetJob",
  "StartJob",
  "CancelJob",
  "ListDataSets",
  "GetDataSet",
  "ListDataSetRevisions",
  "GetRevision",
  "ListRevisionAssets",
  "GetAsset",
  "GetCallerIdentity",
] as const;

export type OperationName = (typeof operationNames)[number];

/** The service that a request for the operation is signed for. */
export function signingName(operation: OperationName): string {
  return operation === "GetCallerIdentity" ? "sts" : "dataexchange";
}

export interface Route {
  readonly operation: OperationName;
  /** What the path and the query say, by the names of the API: `jobId`, `dataSetId`, `nextToken` … */
  readonly parameters: Readonly<Record<string, string>>;
}

const patterns: readonly (readonly [method: string, path: RegExp, operation: OperationName])[] = [
  ["GET", /^\/v1\/jobs$/, "ListJobs"],
  ["GET", /^\/v1\/jobs\/(?<jobId>[^/]+)$/, "GetJob"],
  ["PATCH", /^\/v1\/jobs\/(?<jobId>[^/]+)$/, "StartJob"],
  ["DELETE", /^\/v1\/jobs\/(?<jobId>[^/]+)$/, "CancelJob"],
  ["GET", /^\/v1\/data-sets$/, "ListDataSets"],
  ["GET", /^\/v1\/data-sets\/(?<dataSetId>[^/]+)$/, "GetDataSet"],
  ["GET", /^\/v1\/data-sets\/(?<dataSetId>[^/]+)\/revisions$/, "ListDataSetRevisions"],
  ["GET", /^\/v1\/data-sets\/(?<dataSetId>[^/]+)\/revisions\/(?<revisionId>[^/]+)$/, "GetRevision"],
  [
    "GET",
    /^\/v1\/data-sets\/(?<dataSetId>[^/]+)\/revisions\/(?<revisionId>[^/]+)\/assets$/,
    "ListRevisionAssets",
  ],
  [
    "GET",
    /^\/v1\/data-sets\/(?<dataSetId>[^/]+)\/revisions\/(?<revisionId>[^/]+)\/assets\/(?<assetId>[^/]+)$/,
    "GetAsset",
  ],
  // The one operation of STS that it has: the demo can say who is asking.
  ["POST", /^\/$/, "GetCallerIdentity"],
];

export function findRoute(request: ServiceRequest): Route {
  for (const [method, pattern, operation] of patterns) {
    const match = method === request.method ? pattern.exec(request.path) : null;
    if (match === null) continue;
    const labels = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decode(value)]);
    return { operation, parameters: { ...Object.fromEntries(request.query), ...Object.fromEntries(labels) } };
  }
  throw unknownOperation(request.method, request.path);
}
