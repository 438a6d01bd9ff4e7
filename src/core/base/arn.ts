/** Parts of an ARN. They are as untrusted as the answer that the ARN came with. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  /** Empty where the service has no Regions. */
  readonly region: string;
  /** Empty where the resource belongs to no account. */
  readonly account: string;
  readonly resource: string;
}

const ARN = /^arn:([^:]+):([^:]+):([^:]*):([^:]*):(.+)$/s;
const ACCOUNT_ID = /^\d{12}$/;
const REGION = /^[a-z]{2,}(?:-[a-z]+)+-\d{1,2}$/;

export function readArn(text: string | undefined): Arn | undefined {
  const [, partition, service, region, account, resource] = ARN.exec(text ?? "") ?? [];
  return partition === undefined ||
    service === undefined ||
    region === undefined ||
    account === undefined ||
    resource === undefined
    ? undefined
    : { partition, service, region, account, resource };
}

/** Whether it reads as the name of a Region and can be a part of a host's name. */
export function isRegion(text: string): boolean {
  return REGION.test(text);
}

export function isAccountId(text: string): boolean {
  return ACCOUNT_ID.test(text);
}

/**
 * Account of an ARN: twelve digits. Undefined for an ARN without an account, and for text that is not an ARN.
 */
export function accountIdIn(arn: string | undefined): string | undefined {
  const account = readArn(arn)?.account;
  return account !== undefined && isAccountId(account) ? account : undefined;
}
