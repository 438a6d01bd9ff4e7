import { type Answer, emptyAnswer, jsonAnswer, textAnswer } from "./answer";
import type { PageTokens } from "./pageTokens";
import { pageAnswer, readPageRequest } from "./paging";
import type { OperationName, Route } from "./routes";
import { invalid, jobConflict, notFound, type ResourceType } from "./serviceError";
import { account, caller } from "./world/arns";
import type { JobTexts } from "./world/jobTexts";
import { type DataSetPlan, type JobPlan, minute, type RevisionPlan, stateAt } from "./world/plan";
import { tellAsset } from "./world/tellAsset";
import { tellDataSet, tellRevision } from "./world/tellDataSet";
import type { World } from "./world/world";

export interface Call {
  readonly route: Route;
  readonly world: World;
  readonly tokens: PageTokens;
  readonly jobTexts: JobTexts;
  /** The Region the caller signed for: the same jobs are in all of them, with ARNs of the one asked for. */
  readonly region: string;
  readonly now: number;
}

/** The members that hold a page's items. */
export const listMembers: Readonly<Partial<Record<OperationName, string>>> = {
  ListJobs: "Jobs",
  ListDataSets: "DataSets",
  ListDataSetRevisions: "Revisions",
  ListRevisionAssets: "Assets",
};

const operations: Readonly<Record<OperationName, (call: Call) => Answer>> = {
  ListJobs: listJobs,
  GetJob: getJob,
  StartJob: startJob,
  CancelJob: cancelJob,
  ListDataSets: listDataSets,
  GetDataSet: getDataSet,
  ListDataSetRevisions: listDataSetRevisions,
  GetRevision: getRevision,
  ListRevisionAssets: listRevisionAssets,
  GetAsset: getAsset,
  GetCallerIdentity: getCallerIdentity,
};

/** Throws a ServiceError when AWS would answer with an error. */
export function perform(call: Call): Answer {
  return operations[call.route.operation](call);
}

function readPage({ route, tokens }: Call) {
  return readPageRequest(route.operation, route.parameters, tokens);
}

function listJobs(call: Call): Answer {
  const { dataSetId, revisionId } = call.route.parameters;
  if (dataSetId !== undefined) knownDataSet(call, dataSetId);
  if (revisionId !== undefined)
    known(call.world.findRevision(checked("revisionId", revisionId)), "REVISION", revisionId);
  const jobs = call.world.jobsOf({ dataSetId, revisionId });
  return pageAnswer(readPage(call), call.tokens, "Jobs", jobs, (job) =>
    call.jobTexts.textOf(job, call.region, call.now),
  );
}

function getJob(call: Call): Answer {
  return textAnswer(200, "application/json", call.jobTexts.textOf(knownJob(call), call.region, call.now));
}

function startJob(call: Call): Answer {
  const job = waitingJob(call, "started");
  const outcome = job.failure === undefined ? "COMPLETED" : "ERROR";
  job.schedule = { startsAt: call.now, endsAt: call.now + minute, outcome };
  return emptyAnswer(202);
}

function cancelJob(call: Call): Answer {
  const job = waitingJob(call, "cancelled");
  job.schedule = { endsAt: call.now, outcome: "CANCELLED" };
  return emptyAnswer(204);
}

/** Only the operations that get one thing tell its tags. */
const tags = { team: "data-products" };

function listDataSets(call: Call): Answer {
  const { origin } = call.route.parameters;
  if (origin !== undefined && origin !== "OWNED" && origin !== "ENTITLED") {
    throw invalid(
      `1 validation error detected: Value '${origin}' at 'origin' failed to satisfy constraint: Member must satisfy enum value set: [OWNED, ENTITLED]`,
    );
  }
  const dataSets = call.world.dataSets.filter((dataSet) => origin === undefined || dataSet.origin === origin);
  return pageAnswer(readPage(call), call.tokens, "DataSets", dataSets, (dataSet) =>
    JSON.stringify(tellDataSet(dataSet, call.region)),
  );
}

function getDataSet(call: Call): Answer {
  const dataSet = knownDataSet(call, call.route.parameters["dataSetId"]);
  return jsonAnswer(200, { ...tellDataSet(dataSet, call.region), Tags: tags });
}

function listDataSetRevisions(call: Call): Answer {
  const dataSet = knownDataSet(call, call.route.parameters["dataSetId"]);
  return pageAnswer(readPage(call), call.tokens, "Revisions", dataSet.revisions, (revision) =>
    JSON.stringify(tellRevision(dataSet, revision, call.region)),
  );
}

function getRevision(call: Call): Answer {
  const { dataSet, revision } = knownRevision(call);
  return jsonAnswer(200, { ...tellRevision(dataSet, revision, call.region), Tags: tags });
}

function listRevisionAssets(call: Call): Answer {
  const { dataSet, revision } = knownRevision(call);
  const assets = call.world.assetsOf(dataSet, revision, call.now);
  return pageAnswer(readPage(call), call.tokens, "Assets", assets, (asset) =>
    JSON.stringify(tellAsset(asset, call.region, call.now)),
  );
}

function getAsset(call: Call): Answer {
  const { dataSet, revision } = knownRevision(call);
  const id = checked("assetId", call.route.parameters["assetId"]);
  const assets = call.world.assetsOf(dataSet, revision, call.now);
  const asset = known(
    assets.find((each) => each.id === id),
    "ASSET",
    id,
  );
  return jsonAnswer(200, { ...tellAsset(asset, call.region, call.now), Tags: tags });
}

/** STS answers in XML. */
function getCallerIdentity(): Answer {
  const { arn, userId } = caller;
  return textAnswer(
    200,
    "text/xml",
    `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>${arn}</Arn><UserId>${userId}</UserId><Account>${account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
  );
}

function knownDataSet({ world }: Call, text: string | undefined): DataSetPlan {
  const id = checked("dataSetId", text);
  return known(world.findDataSet(id), "DATA_SET", id);
}

/** A revision is found in its own data set alone. */
function knownRevision(call: Call): { readonly dataSet: DataSetPlan; readonly revision: RevisionPlan } {
  const { dataSetId, revisionId } = call.route.parameters;
  const id = checked("revisionId", revisionId);
  const dataSet = knownDataSet(call, dataSetId);
  const revision = dataSet.revisions.find((each) => each.id === id);
  return { dataSet, revision: known(revision, "REVISION", id) };
}

function knownJob({ world, route }: Call): JobPlan {
  const id = checked("jobId", route.parameters["jobId"]);
  return known(world.findJob(id), "JOB", id);
}

function waitingJob(call: Call, change: string): JobPlan {
  const job = knownJob(call);
  const state = stateAt(job.schedule, call.now);
  if (state === "WAITING") return job;
  throw jobConflict(job.id, `The job ${job.id} is ${state}. Only a WAITING job can be ${change}.`);
}

function known<T>(resource: T | undefined, type: ResourceType, id: string): T {
  if (resource === undefined) throw notFound(type, id);
  return resource;
}

function checked(name: string, id = ""): string {
  if (/^[a-zA-Z0-9]{30,40}$/.test(id)) return id;
  throw invalid(
    `1 validation error detected: Value '${id}' at '${name}' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9]{30,40}`,
  );
}
