import type { Json, JsonObject } from "../base/json";

/** A document to copy: a policy, a statement of one, or the input of a command of the AWS CLI. */
export interface PolicyDocument {
  /** What it is and where it belongs. It may have names from the job. */
  readonly title: string;
  readonly json: JsonObject;
}

/** What a statement says beside "Allow". */
export interface Allowed {
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Principal?: JsonObject;
  readonly Condition?: JsonObject;
}

/** Who started a job is nowhere in it. */
export const CALLER = "<arn-of-the-user-or-role-that-starts-the-job>";

/** More resources than these make a policy that nobody reads: they are taken together. */
export const NAMED_ONE_BY_ONE = 10;

export function allow({ Principal, Action, Resource, Condition }: Allowed): JsonObject {
  return {
    Effect: "Allow",
    ...(Principal === undefined ? {} : { Principal }),
    Action,
    Resource,
    ...(Condition === undefined ? {} : { Condition }),
  };
}

export function policy(statements: readonly Json[]): JsonObject {
  return { Version: "2012-10-17", Statement: statements };
}

/**
 * The text as a policy has it where it means itself: a name with an asterisk allows no more than that name.
 * IAM User Guide, policy variables, special characters.
 */
export function literal(text: string): string {
  return text.replace(/[*?$]/g, (character) => `\${${character}}`);
}

/** One alone, or a list. */
export function oneOrMore(texts: readonly string[]): string | readonly string[] {
  const [only, ...others] = texts;
  return only !== undefined && others.length === 0 ? only : texts;
}
