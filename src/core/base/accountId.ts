import { isAccountId, readArn } from "./arn";

/** The account that an ARN names: twelve digits; undefined for an ARN without one, and for what is no ARN. */
export function accountIdIn(arn: string | undefined): string | undefined {
  const account = readArn(arn)?.account;
  return account !== undefined && isAccountId(account) ? account : undefined;
}
