import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { Lifetime } from "./lifetime";
import { startStandIn } from "./standInServer";

/** What one of AWS's services, or the machine's, was asked. */
export interface Asked {
  readonly what:
    | "jobs"
    | "AssumeRole"
    | "AssumeRoleWithWebIdentity"
    | "GetRoleCredentials"
    | "CreateToken"
    | "instance"
    | "container";
  /** Whose key signed it; undefined for what is not signed. */
  readonly signer: string | undefined;
  readonly sessionToken: string | undefined;
  /** What was sent, as a form. */
  readonly form: URLSearchParams;
}

/** AWS and the machine's own services at one address. Whoever asks gets credentials that say where they are from. */
export interface AwsStandIn {
  readonly url: string;
  /** Oldest first. */
  readonly asked: readonly Asked[];
  connections(): Promise<number>;
}

/** Answers a request; undefined leaves it to the stand-in. */
export type OwnAnswer = (asked: Asked, response: ServerResponse) => true | undefined;

export const FAR_AWAY = "2099-01-01T00:00:00Z";
/** The container's service gives nothing to whoever does not send it. */
export const CONTAINER_AUTHORIZATION = "Bearer sesame";

/** The credentials that are given out under this name. */
export function keysOf(name: string) {
  return {
    AccessKeyId: `AK${name.toUpperCase()}`,
    SecretAccessKey: `secret-of-${name}`,
    SessionToken: `token-of-${name}`,
  };
}

export async function startAws(t: Lifetime, ownAnswer?: OwnAnswer): Promise<AwsStandIn> {
  const asked: Asked[] = [];
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const now = askedBy(request, await text(request));
    asked.push(now);
    if (ownAnswer?.(now, response) === undefined) {
      SEND[now.what](response, request, now);
    }
  };
  const { url, connections } = await startStandIn(t, (request, response) => void respond(request, response));
  return { url, asked, connections };
}

/** Refuses as STS does. */
export function refuse(response: ServerResponse, code: string, message: string): true {
  response.writeHead(403, { "content-type": "text/xml" });
  response.end(
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
  );
  return true;
}

function askedBy(request: IncomingMessage, body: string): Asked {
  const { authorization = "", "x-amz-security-token": sessionToken } = request.headers;
  const form = new URLSearchParams(body);
  return {
    what: whatIsAsked(request.url ?? "", form),
    signer: /Credential=(\w+)/.exec(authorization)?.[1],
    sessionToken: sessionToken === undefined ? undefined : String(sessionToken),
    form,
  };
}

function whatIsAsked(path: string, form: URLSearchParams): Asked["what"] {
  if (path.startsWith("/latest/")) {
    return "instance";
  }
  if (path.startsWith("/container")) {
    return "container";
  }
  if (path.startsWith("/federation/credentials")) {
    return "GetRoleCredentials";
  }
  if (path.startsWith("/token")) {
    return "CreateToken";
  }
  const action = form.get("Action");
  return action === "AssumeRole" || action === "AssumeRoleWithWebIdentity" ? action : "jobs";
}

type Send = (response: ServerResponse, request: IncomingMessage, asked: Asked) => void;

const SEND: Readonly<Record<Asked["what"], Send>> = {
  jobs: (response, request) => sendJson(response, dataExchangeAnswer(request.url ?? "")),
  AssumeRole: sendRole,
  AssumeRoleWithWebIdentity: sendRole,
  GetRoleCredentials: (response) => {
    const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken } = keysOf("sso");
    const expiration = Date.parse(FAR_AWAY);
    const roleCredentials = { accessKeyId, secretAccessKey, sessionToken: SessionToken, expiration };
    sendJson(response, { roleCredentials });
  },
  CreateToken: (response) =>
    sendJson(response, { accessToken: "renewed", expiresIn: 3600, tokenType: "Bearer" }),
  instance: sendInstance,
  container: (response, request) => {
    if (request.headers.authorization === CONTAINER_AUTHORIZATION) {
      sendJson(response, machineKeys("container"));
    } else {
      response.writeHead(403).end();
    }
  },
};

/** Of an account that has nothing; every data set that is asked for is there. */
function dataExchangeAnswer(path: string): object {
  const [, id, revisions] = /^\/v1\/data-sets\/([^/?]+)(\/revisions)?/.exec(path) ?? [];
  if (id !== undefined) {
    return revisions === undefined ? { Id: id } : { Revisions: [] };
  }
  return path.startsWith("/v1/data-sets") ? { DataSets: [] } : { Jobs: [] };
}

function sendInstance(response: ServerResponse, request: IncomingMessage): void {
  if (request.method === "PUT") {
    response.setHeader("x-aws-ec2-metadata-token-ttl-seconds", "21600");
    response.end("metadata-token");
  } else if (request.headers["x-aws-ec2-metadata-token"] !== "metadata-token") {
    response.writeHead(401).end();
  } else if (request.url?.endsWith("/security-credentials/")) {
    response.end("reader");
  } else {
    sendJson(response, machineKeys("instance"));
  }
}

function machineKeys(name: string) {
  const { SessionToken, ...keys } = keysOf(name);
  return {
    Code: "Success",
    Type: "AWS-HMAC",
    ...keys,
    Token: SessionToken,
    Expiration: FAR_AWAY,
    LastUpdated: FAR_AWAY,
  };
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(value));
}

/** The keys are named after the role. */
function sendRole(response: ServerResponse, _: IncomingMessage, { what: action, form }: Asked): void {
  const arn = form.get("RoleArn") ?? "";
  const { AccessKeyId, SecretAccessKey, SessionToken } = keysOf(arn.split("/").at(-1) ?? "");
  const keys = `<AccessKeyId>${AccessKeyId}</AccessKeyId><SecretAccessKey>${SecretAccessKey}</SecretAccessKey><SessionToken>${SessionToken}</SessionToken><Expiration>${FAR_AWAY}</Expiration>`;
  const user = `<AssumedRoleUser><Arn>${arn}</Arn><AssumedRoleId>any:any</AssumedRoleId></AssumedRoleUser>`;
  response.setHeader("content-type", "text/xml");
  response.end(
    `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result><Credentials>${keys}</Credentials>${user}</${action}Result></${action}Response>`,
  );
}
