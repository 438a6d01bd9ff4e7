import { createHash, createHmac } from "node:crypto";
import { refused, ServiceError } from "./serviceError";
import type { ServiceRequest } from "./serviceRequest";

const algorithm = "AWS4-HMAC-SHA256";
const largestSkewMinutes = 15;

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

interface Authorization {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly terminator: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/**
 * Checks a Signature Version 4 in the Authorization header and returns the Region of its credential scope,
 * which may be any. A session token is not compared with anything, but has to be signed like every header.
 */
export function verifySignature(
  request: ServiceRequest,
  serviceName: string,
  credentials: Credentials,
  now: number,
): string {
  const authorization = readAuthorization(request);
  if (authorization.accessKeyId !== credentials.accessKeyId) {
    throw refused("UnrecognizedClientException", "The security token included in the request is invalid.");
  }
  const signedAt = header(request, "x-amz-date");
  checkScope(authorization, serviceName, signedAt);
  checkAge(signedAt, now);
  checkSignedHeaders(request, authorization.signedHeaders);
  if (authorization.signature !== expectedSignature(request, authorization, credentials.secretAccessKey)) {
    throw badSignature(
      "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
    );
  }
  return authorization.region;
}

function badSignature(message: string): ServiceError {
  return refused("InvalidSignatureException", message);
}

function incomplete(message: string): ServiceError {
  return new ServiceError("IncompleteSignatureException", 400, message);
}

function header(request: ServiceRequest, name: string): string {
  return (request.headers.get(name) ?? []).map((value) => value.trim().replace(/ +/g, " ")).join(",");
}

function readAuthorization(request: ServiceRequest): Authorization {
  const text = header(request, "authorization");
  if (text === "") {
    throw refused("MissingAuthenticationTokenException", "Missing Authentication Token");
  }
  const [scheme, ...rest] = text.split(" ");
  if (scheme !== algorithm) throw incomplete(`Authorization header must begin with ${algorithm}.`);
  const parts = new Map(rest.join("").split(",").map(splitAtEquals));
  const scope = (parts.get("Credential") ?? "").split("/");
  const [accessKeyId, date, region, service, terminator] = scope;
  const signedHeaders = parts.get("SignedHeaders");
  const signature = parts.get("Signature");
  if (!accessKeyId || !date || !region || !service || !terminator || !signedHeaders || !signature) {
    throw incomplete("Authorization header requires 'Credential', 'SignedHeaders' and 'Signature'.");
  }
  return {
    accessKeyId,
    date,
    region,
    service,
    terminator,
    signedHeaders: signedHeaders.split(";"),
    signature,
  };
}

function splitAtEquals(part: string): [string, string] {
  const at = part.indexOf("=");
  return [part.slice(0, at), part.slice(at + 1)];
}

function checkScope(authorization: Authorization, serviceName: string, signedAt: string): void {
  if (authorization.service !== serviceName) {
    throw badSignature(`Credential should be scoped to correct service: '${serviceName}'. `);
  }
  if (authorization.terminator !== "aws4_request") {
    throw badSignature("Credential should be scoped with a valid terminator: 'aws4_request'.");
  }
  if (authorization.date !== signedAt.slice(0, 8)) {
    throw badSignature(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${authorization.date}' != '${signedAt.slice(0, 8)}'.`,
    );
  }
}

function checkAge(signedAt: string, now: number): void {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(signedAt);
  if (match === null) throw incomplete("X-Amz-Date must be in ISO-8601 'basic format'.");
  const [, year, month, day, hour, minute, second] = match;
  const minutesOff = (Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - now) / 60_000;
  const clock = basicTime(now);
  if (minutesOff < -largestSkewMinutes) {
    const limit = basicTime(now - largestSkewMinutes * 60_000);
    throw badSignature(
      `Signature expired: ${signedAt} is now earlier than ${limit} (${clock} - ${largestSkewMinutes} min.)`,
    );
  }
  if (minutesOff > largestSkewMinutes) {
    const limit = basicTime(now + largestSkewMinutes * 60_000);
    throw badSignature(
      `Signature not yet current: ${signedAt} is still later than ${limit} (${clock} + ${largestSkewMinutes} min.)`,
    );
  }
}

function basicTime(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, "");
}

function checkSignedHeaders(request: ServiceRequest, signedHeaders: readonly string[]): void {
  for (const name of request.headers.keys()) {
    const mustBeSigned = name === "host" || name.startsWith("x-amz-");
    if (mustBeSigned && !signedHeaders.includes(name)) {
      throw badSignature(`'${name}' must be a 'SignedHeader' in the AWS Authorization.`);
    }
  }
}

function expectedSignature(request: ServiceRequest, authorization: Authorization, secret: string): string {
  const { date, region, service, terminator, signedHeaders } = authorization;
  const canonicalRequest = [
    request.method,
    canonicalPath(request.path),
    canonicalQuery(request.query),
    ...signedHeaders.map((name) => `${name}:${header(request, name)}`),
    "",
    signedHeaders.join(";"),
    payloadHash(request),
  ].join("\n");
  const stringToSign = [
    algorithm,
    header(request, "x-amz-date"),
    [date, region, service, terminator].join("/"),
    sha256(canonicalRequest),
  ].join("\n");
  const key = [date, region, service, terminator].reduce<Buffer | string>(hmac, `AWS4${secret}`);
  return hmac(key, stringToSign).toString("hex");
}

/** Every service but S3 signs the path encoded once more than it is sent, with `.` and `..` resolved. */
function canonicalPath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(strictlyEncoded(segment));
  }
  const trailing = path.endsWith("/") && segments.length > 0 ? "/" : "";
  return `/${segments.join("/")}${trailing}`;
}

function canonicalQuery(query: ServiceRequest["query"]): string {
  return query
    .map(([name, value]) => `${strictlyEncoded(name)}=${strictlyEncoded(value)}`)
    .sort()
    .join("&");
}

function strictlyEncoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function payloadHash(request: ServiceRequest): string {
  const computed = sha256(request.body);
  const declared = header(request, "x-amz-content-sha256");
  if (declared === "UNSIGNED-PAYLOAD") return declared;
  if (declared !== "" && declared !== computed) {
    throw badSignature("The provided 'x-amz-content-sha256' header does not match what was computed.");
  }
  return computed;
}

function sha256(content: Buffer | string): string {
  return createHash("sha256").update(content).digest("hex");
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
