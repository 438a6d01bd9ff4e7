import { type Answer, errorAnswer, jsonAnswer, textAnswer } from "./answer";
import type { Fault } from "./faults";
import { isJsonObject, type Json, type JsonObject } from "./json";
import { malformJob } from "./malformedJob";
import { type Call, listMembers, perform } from "./operations";
import { readPageRequest } from "./paging";
import { signingName } from "./routes";
import { notFound, ServiceError } from "./serviceError";
import { assetArn, caller, jobArn, revisionArn } from "./world/arns";

export type Outcome =
  | { readonly kind: "answer"; readonly answer: Answer }
  /** The connection is reset without a byte. */
  | { readonly kind: "reset" }
  /** Nothing is answered, or the answer only after that time. */
  | { readonly kind: "stall"; readonly milliseconds: number | undefined; readonly answer: Answer }
  /** The connection is reset in the middle of the body. */
  | { readonly kind: "truncated"; readonly answer: Answer };

const htmlPage =
  "<!DOCTYPE html><html><head><title>Sign in to the network</title></head><body><h1>Sign in</h1></body></html>";

/** What becomes of a call that the fault meets. */
export function faultOutcome(fault: Fault, call: Call): Outcome {
  switch (fault.kind) {
    case "reset":
      return { kind: "reset" };
    case "stall":
      return { kind: "stall", milliseconds: fault.milliseconds, answer: perform(call) };
    case "truncatedBody":
      return { kind: "truncated", answer: perform(call) };
    default:
      return { kind: "answer", answer: faultyAnswer(fault, call) };
  }
}

function faultyAnswer(fault: Fault, call: Call): Answer {
  switch (fault.kind) {
    case "halfJson": {
      const { body } = perform(call);
      return textAnswer(200, "application/json", body.slice(0, body.length / 2));
    }
    case "malformedBody":
      return textAnswer(200, "application/json", '{"Jobs": [{"Id": undefined, oops');
    case "html":
      return textAnswer(200, "text/html", htmlPage);
    case "html502":
      return textAnswer(502, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>");
    case "redirect":
      return { status: 302, headers: { location: "https://portal.invalid/sign-in" }, body: "" };
    case "repeatedToken":
      return repeatedToken(call);
    case "emptyPages":
      return emptyPage(call);
    case "malformedJob":
      return withMalformedJob(fault, perform(call));
    case "missingJobs":
      return withoutList(perform(call), call);
    default:
      return errorAnswer(scriptedError(fault, call), call.route.operation);
  }
}

function scriptedError(fault: Fault, call: Call): ServiceError {
  const { status = 500 } = fault;
  switch (fault.kind) {
    case "throttle":
      return new ServiceError(
        "ThrottlingException",
        429,
        "The limit on the number of requests per second was exceeded.",
      );
    case "expiredCredentials":
      return new ServiceError(
        "ExpiredTokenException",
        403,
        "The security token included in the request is expired",
      );
    case "denied":
      return new ServiceError("AccessDeniedException", 403, denial(call));
    case "notFound":
      return missing(call);
    default: {
      const name = status === 503 ? "ServiceUnavailableException" : "InternalServerException";
      return new ServiceError(name, status, "An exception occurred with the service.");
    }
  }
}

/** As if what is asked for had been deleted a moment ago. */
function missing({ route }: Call): ServiceError {
  const { jobId, assetId, revisionId, dataSetId = "" } = route.parameters;
  if (jobId !== undefined) return notFound("JOB", jobId);
  if (assetId !== undefined) return notFound("ASSET", assetId);
  const isOfRevision = revisionId !== undefined && route.operation !== "ListJobs";
  return isOfRevision ? notFound("REVISION", revisionId) : notFound("DATA_SET", dataSetId);
}

function denial(call: Call): string {
  const { route } = call;
  const resource = deniedResource(call);
  const action = `${signingName(route.operation)}:${route.operation}`;
  return `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
}

function deniedResource({ route, region, world }: Call): string {
  const { jobId, dataSetId = "", revisionId, assetId } = route.parameters;
  if (jobId !== undefined) return jobArn(region, jobId);
  const dataSet = world.findDataSet(dataSetId);
  const revision = dataSet?.revisions.find(({ id }) => id === revisionId);
  if (route.operation === "ListJobs" || dataSet === undefined || revision === undefined) return "*";
  return assetId === undefined
    ? revisionArn(region, dataSet, revision)
    : assetArn(region, dataSet, revision, assetId);
}

/** The token is that of the second page, whichever page is asked for: a loop as long as the script lets pass. */
function repeatedToken(call: Call): Answer {
  const { route, tokens } = call;
  const { list, size } = readPageRequest(route.operation, route.parameters, tokens);
  return changed(perform(call), (page) => ({ ...page, NextToken: tokens.issue(list, size) }));
}

/** A page without items whose token leads to the page that was asked for. */
function emptyPage({ route, tokens }: Call): Answer {
  const { list, from } = readPageRequest(route.operation, route.parameters, tokens);
  const member = listMembers[route.operation];
  return jsonAnswer(200, { ...(member && { [member]: [] }), NextToken: tokens.issueAnother(list, from) });
}

function withMalformedJob({ variant = "createdAt", position = 0 }: Fault, answer: Answer): Answer {
  return changed(answer, (body) => {
    const { Jobs: jobs } = body;
    if (!Array.isArray(jobs)) return malformJob(body, variant);
    const chosen = position < jobs.length ? position : 0;
    return { ...body, Jobs: jobs.map((job, index) => (index === chosen ? malformJob(job, variant) : job)) };
  });
}

function withoutList(answer: Answer, { route }: Call): Answer {
  return changed(answer, ({ ...body }) => {
    delete body[listMembers[route.operation] ?? "Jobs"];
    return body;
  });
}

function changed(answer: Answer, change: (body: JsonObject) => Json): Answer {
  const body: unknown = JSON.parse(answer.body);
  return isJsonObject(body) ? { ...answer, body: JSON.stringify(change(body)) } : answer;
}
