import { type Arn, isAccountId, isRegion, readArn } from "../base/arn";
import { assertNever } from "../base/assertNever";
import type { Job } from "../job/job";
import type { Resource } from "./resource";

/** The only partition for which AWS's own code is known to make addresses. */
const PARTITION = "aws";

/** S3 User Guide, general purpose bucket naming rules; older buckets have longer names, with capitals and underscores. */
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$/;
/** "The object key name is a sequence of Unicode characters with UTF-8 encoding of up to 1,024 bytes" (S3 User Guide). */
const LONGEST_KEY = 1024;
/** IAM API Reference, CreateRole: RoleName, behind a path of printable characters. */
const ROLE = /^role\/(?:[!-~]*\/)?([\w+=,.@-]{1,64})$/;
const KMS_KEY = /^key\/[A-Za-z0-9-]{1,128}$/;

/**
 * Address of a resource in the console; undefined where no address is known, and for a name that AWS does not allow.
 * Only forms that AWS's own public code makes, each with its source.
 */
export function consoleAddress(resource: Resource, { arn }: Pick<Job, "arn">): string | undefined {
  const own = readArn(arn);
  const region =
    own?.partition === PARTITION && own.service === "dataexchange" && isRegion(own.region)
      ? own.region
      : undefined;
  switch (resource.kind) {
    case "bucket":
      return region && bucketAddress(resource.id, region);
    case "object":
      return region && objectAddress(resource, region);
    case "role":
      return region && roleAddress(readArn(resource.id), region);
    case "kmsKey":
      return keyAddress(resource.id);
    case "dataSet":
    case "revision":
    case "asset":
      // AWS documents none; those in public files are guesses of their users.
      return undefined;
    default:
      return assertNever(resource.kind);
  }
}

/** aws-amplify/amplify-backend, packages/cli/src/commands/sandbox/sandbox-devtools/resource_console_functions.ts */
function bucketAddress(bucket: string, region: string): string | undefined {
  return BUCKET.test(bucket)
    ? `https://${region}.console.aws.amazon.com/s3/buckets/${escaped(bucket)}?region=${region}`
    : undefined;
}

/** aws-samples/anthropic-on-aws, claude-code-on-agentcore/headless-mode/agent.py */
function objectAddress({ id: key, bucket = "" }: Resource, region: string): string | undefined {
  return BUCKET.test(bucket) && isKey(key)
    ? `https://s3.console.aws.amazon.com/s3/object/${escaped(bucket)}?region=${region}&prefix=${escaped(key)}`
    : undefined;
}

/** aws-amplify/amplify-backend, as above. */
function roleAddress(role: Arn | undefined, region: string): string | undefined {
  const [, name] = (role && isOf("iam", role) && ROLE.exec(role.resource)) || [];
  return name === undefined || role?.region !== ""
    ? undefined
    : `https://${region}.console.aws.amazon.com/iam/home#/roles/details/${escaped(name)}?section=permissions`;
}

/**
 * The console's own page that leads to a resource by its ARN: aws/aws-toolkit-vscode,
 * packages/core/src/awsService/cloudformation/consoleLinksUtils.ts, and for resources of all types
 * aws-solutions/workload-discovery-on-aws, source/frontend/src/components/Diagrams/Draw/SplitPanel/ResourceDetails.js.
 * The address of a key's page was found in nobody's code but users'.
 */
function keyAddress(arn: string): string | undefined {
  const key = readArn(arn);
  return key !== undefined && isOf("kms", key) && isRegion(key.region) && KMS_KEY.test(key.resource)
    ? `https://console.aws.amazon.com/go/view?arn=${escaped(arn)}`
    : undefined;
}

function isOf(service: string, arn: Arn): boolean {
  return arn.partition === PARTITION && arn.service === service && isAccountId(arn.account);
}

/** Whether it can be a key. Half a character (a lone surrogate) cannot be escaped. */
function isKey(key: string): boolean {
  return key !== "" && !/\p{Cs}/u.test(key) && new TextEncoder().encode(key).length <= LONGEST_KEY;
}

/** Escapes also the characters that `encodeURIComponent` leaves and that have a meaning elsewhere. */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
