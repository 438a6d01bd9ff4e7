import { Ajv, type ValidateFunction } from "ajv";

/** IAM User Guide, "IAM JSON policy elements: Action": a service's prefix and a name, which may hold wildcards. */
const action = { type: "string", pattern: "^[a-z0-9-]+:[A-Za-z0-9*?]+$" };

/** An ARN has six parts (IAM User Guide, "Amazon Resource Names"), of which the job may not tell some. */
const arn = { type: "string", pattern: "^arn:[^:]+:[a-z0-9-]+:[^:]*:[^:]*:[^]+$" };
const placeholder = { type: "string", pattern: "^<[a-z-]+>$" };
const resource = { anyOf: [{ const: "*" }, arn] };

const oneOrMore = (item: object) => ({
  anyOf: [item, { type: "array", items: item, minItems: 1, uniqueItems: true }],
});

/** IAM User Guide, "IAM JSON policy elements: Principal". */
const principal = {
  type: "object",
  minProperties: 1,
  additionalProperties: false,
  properties: {
    AWS: oneOrMore({
      anyOf: [{ const: "*" }, arn, placeholder, { type: "string", pattern: String.raw`^\d{12}$` }],
    }),
    Service: oneOrMore({ type: "string", pattern: String.raw`^[a-z0-9.-]+\.amazonaws\.com$` }),
  },
};

/** IAM User Guide, "Condition operators": of strings and of ARNs, for sets of values too. */
const condition = {
  type: "object",
  minProperties: 1,
  patternProperties: {
    "^(ForAnyValue:|ForAllValues:)?(String(Not)?(Equals|EqualsIgnoreCase|Like)|Arn(Not)?(Equals|Like))(IfExists)?$":
      {
        type: "object",
        minProperties: 1,
        patternProperties: { "^[a-z0-9-]+:[A-Za-z0-9-]+$": oneOrMore({ type: "string", minLength: 1 }) },
        additionalProperties: false,
      },
  },
  additionalProperties: false,
};

/** IAM User Guide, "Grammar of the IAM JSON policy language": what a statement of such a policy has and what not. */
function statement(required: readonly string[], others: object) {
  return {
    type: "object",
    required: ["Effect", "Action", ...required],
    properties: { Effect: { enum: ["Allow"] }, Action: oneOrMore(action), Condition: condition, ...others },
    additionalProperties: false,
  };
}

function policyOf(of: object) {
  return {
    type: "object",
    required: ["Version", "Statement"],
    properties: { Version: { const: "2012-10-17" }, Statement: { type: "array", items: of, minItems: 1 } },
    additionalProperties: false,
  };
}

const ajv = new Ajv({ allErrors: true });
const ofIdentity = statement(["Resource"], { Resource: oneOrMore(resource) });
const ofResource = statement(["Principal", "Resource"], {
  Principal: principal,
  Resource: oneOrMore(resource),
});
const ofTrust = statement(["Principal"], { Principal: principal });

/** Policies of users and roles; they have no principal. */
export const isIdentityPolicy: ValidateFunction = ajv.compile(policyOf(ofIdentity));
/** Of buckets and keys, as a policy or a statement to add to one. */
export const isResourcePolicy: ValidateFunction = ajv.compile({ anyOf: [policyOf(ofResource), ofResource] });
/** A statement of who may assume a role: it has no resource. */
export const isTrustStatement: ValidateFunction = ajv.compile(ofTrust);

/** IAM and STS quotas: characters of a managed policy, in which white space is not counted. */
export const LONGEST_POLICY = 6144;
