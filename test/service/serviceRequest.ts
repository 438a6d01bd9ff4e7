import type { IncomingMessage } from "node:http";
import { invalid } from "./serviceError";

const largestBody = 1_000_000;

export interface ServiceRequest {
  readonly method: string;
  /** As it came, still percent-encoded. */
  readonly path: string;
  /** Decoded, in the order it came. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Values by lower-case name; a header sent twice has two values. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: Buffer;
}

export async function readRequest(message: IncomingMessage): Promise<ServiceRequest> {
  const [path = "/", ...queryParts] = (message.url ?? "/").split("?");
  return {
    method: message.method ?? "GET",
    path,
    query: decodeQuery(queryParts.join("?")),
    headers: collectHeaders(message.rawHeaders),
    body: await readBody(message),
  };
}

export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalid(`'${text}' is not percent-encoded UTF-8.`);
  }
}

function decodeQuery(text: string): [string, string][] {
  return text
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [decode(name), decode(value.join("="))];
    });
}

function collectHeaders(rawHeaders: readonly string[]): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? "").toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), rawHeaders[index + 1] ?? ""]);
  }
  return headers;
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largestBody) throw invalid(`The request body is larger than ${largestBody} bytes.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
