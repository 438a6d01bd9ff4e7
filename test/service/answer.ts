import type { JsonObject } from "./json";
import type { OperationName } from "./routes";
import type { ServiceError } from "./serviceError";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function jsonAnswer(status: number, body: JsonObject): Answer {
  return textAnswer(status, "application/json", JSON.stringify(body));
}

export function textAnswer(status: number, contentType: string, body: string): Answer {
  return { status, headers: { "content-type": contentType }, body };
}

/** StartJob and CancelJob answer with a status alone. */
export function emptyAnswer(status: number): Answer {
  return { status, headers: {}, body: "" };
}

/** STS tells errors, too, in XML. */
export function errorAnswer(error: ServiceError, operation?: OperationName): Answer {
  if (operation === "GetCallerIdentity") {
    const body = `<Code>${error.name}</Code><Message>${error.message.replace(/[<&]/g, "")}</Message>`;
    return textAnswer(error.status, "text/xml", `<ErrorResponse><Error>${body}</Error></ErrorResponse>`);
  }
  const answer = jsonAnswer(error.status, { Message: error.message, ...error.members });
  return { ...answer, headers: { ...answer.headers, "x-amzn-errortype": error.name } };
}
