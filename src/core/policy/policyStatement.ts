import type { Json, JsonObject } from "../base/json";

/** A document to copy: a policy, a statement of one, or the input of a command of the AWS CLI. */
export interface PolicyDocument {
  /** Its kind and where it belongs. It may have names from the job. */
  readonly title: string;
  readonly json: JsonObject;
}

/** Elements of a statement beside "Allow". */
interface Allowed {
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Principal?: JsonObject;
  readonly Condition?: JsonObject;
}

/** Placeholder, since a job does not say who started it. */
export const CALLER = "<arn-of-the-user-or-role-that-starts-the-job>";

/** Most resources that a policy names one by one. More make a policy that nobody reads: a pattern covers them. */
export const NAMED_ONE_BY_ONE = 10;

/** A list of one is written without the list. */
export function allow({ Principal, Action, Resource, Condition }: Allowed): JsonObject {
  return {
    Effect: "Allow",
    ...(Principal && { Principal }),
    Action: oneOrMore(Action),
    Resource: oneOrMore(Resource),
    ...(Condition && { Condition }),
  };
}

export function policy(statements: readonly Json[]): JsonObject {
  return { Version: "2012-10-17", Statement: statements };
}

/**
 * Escapes a name for a policy: one with an asterisk allows no more than that name. IAM User Guide, policy
 * variables, special characters.
 */
export function literal(text: string): string {
  return text.replace(/[*?$]/g, (character) => `\${${character}}`);
}

function oneOrMore(texts: string | readonly string[]): string | readonly string[] {
  const [only, ...others] = typeof texts === "string" ? [texts] : texts;
  return only !== undefined && others.length === 0 ? only : texts;
}
