import type { DataExchange } from "../../../src/core/connection/dataExchange";
import { FAR_AWAY, keysOf } from "../awsStandIn";
import { keyLines, roleLines, SSO_LINES } from "../profileLines";
import type { GoodAnswer } from "./fault";
import type { AskedOf } from "./faultyAws";

/** A request of the extension. */
export interface ExtensionRequest {
  readonly name: string;
  /** Whether it changes something, so that an answer without a body is good. */
  readonly isChange?: true;
  /** Lines of the profile that leads to the request; undefined where the endpoint of the connection does. */
  readonly profile?: string;
  /** Whether this is it, of all that is asked on the way. */
  isIt(asked: AskedOf): boolean;
  readonly good: GoodAnswer;
  send(over: DataExchange, identify: () => Promise<unknown>): Promise<unknown>;
}

/** Lines of a profile that signs with a key of its own. */
export const OWN_KEYS = keyLines("static");

const ID = "0123456789abcdef0123456789abcdef";
const ARN = `arn:aws:dataexchange:us-east-1:111122223333:jobs/${ID}`;
const TIMES = { CreatedAt: "2026-11-01T00:00:00Z", UpdatedAt: "2026-11-01T00:00:00Z" };
const JOB = { Id: ID, Arn: ARN, State: "WAITING", Type: "EXPORT_ASSETS_TO_S3", Details: {}, ...TIMES };
const DATA_SET = { Id: ID, Arn: ARN.replace("jobs", "data-sets"), Name: "Größe", ...TIMES };

export function goodJson(value: unknown): GoodAnswer {
  return { status: 200, contentType: "application/json", body: JSON.stringify(value) };
}

function goodXml(action: string, result: string): GoodAnswer {
  const body = `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result>${result}</${action}Result></${action}Response>`;
  return { status: 200, contentType: "text/xml", body };
}

const KEYS = keysOf("reader");
const XML_KEYS = `<Credentials><AccessKeyId>${KEYS.AccessKeyId}</AccessKeyId><SecretAccessKey>any</SecretAccessKey><SessionToken>any</SessionToken><Expiration>${FAR_AWAY}</Expiration></Credentials>`;

const listJobs: ExtensionRequest["send"] = (over) => over.listJobs({});

/** Requests of Data Exchange itself, by method and path. */
function direct(
  name: string,
  line: RegExp,
  good: GoodAnswer,
  send: ExtensionRequest["send"],
): ExtensionRequest {
  return { name, good, send, isIt: ({ method, path }) => line.test(`${method} ${path}`) };
}

function ofSts(name: string, result: string, more: Pick<ExtensionRequest, "send" | "profile">) {
  const isIt = ({ body }: AskedOf) => new URLSearchParams(body).get("Action") === name;
  return { name, good: goodXml(name, result), isIt, ...more };
}

export const REQUESTS: readonly ExtensionRequest[] = [
  direct("ListJobs", /^GET \/v1\/jobs(\?|$)/, goodJson({ Jobs: [JOB] }), listJobs),
  direct("GetJob", /^GET \/v1\/jobs\/\w/, goodJson(JOB), (over) => over.getJob(ID)),
  direct("ListDataSets", /^GET \/v1\/data-sets\?/, goodJson({ DataSets: [DATA_SET] }), (over) =>
    over.listDataSets({ origin: "OWNED" }),
  ),
  direct("GetDataSet", /^GET \/v1\/data-sets\/\w+$/, goodJson(DATA_SET), (over) => over.getDataSet(ID)),
  direct("ListDataSetRevisions", /\/revisions/, goodJson({ Revisions: [{ Id: ID, ...TIMES }] }), (over) =>
    over.listRevisions({ dataSetId: ID }),
  ),
  {
    ...direct("StartJob", /^PATCH/, { ...goodJson({}), status: 202 }, (over) => over.startJob(ID)),
    isChange: true,
  },
  {
    ...direct("CancelJob", /^DELETE/, { ...goodJson({}), status: 200 }, (over) => over.cancelJob(ID)),
    isChange: true,
  },
  ofSts(
    "GetCallerIdentity",
    "<Arn>arn:aws:iam::111122223333:user/u</Arn><UserId>U</UserId><Account>1</Account>",
    {
      profile: OWN_KEYS,
      send: (_over, identify) => identify(),
    },
  ),
  ofSts("AssumeRole", XML_KEYS, {
    profile: `${roleLines("reader")}source_profile = keys\n`,
    send: listJobs,
  }),
  ofSts("AssumeRoleWithWebIdentity", XML_KEYS, {
    profile: `${roleLines("reader")}web_identity_token_file = ~/token\n`,
    send: listJobs,
  }),
  {
    name: "GetRoleCredentials",
    profile: `sso_start_url = https://sso.invalid\nsso_region = us-east-1\n${SSO_LINES}`,
    good: goodJson({
      roleCredentials: {
        accessKeyId: "AKSSO",
        secretAccessKey: "any",
        sessionToken: "any",
        expiration: 4e12,
      },
    }),
    isIt: ({ path }) => path.startsWith("/federation"),
    send: listJobs,
  },
];

/** The answer to what is asked on the way to the request, or after it. */
export const GOOD_LIST = goodJson({ Jobs: [JOB] });
