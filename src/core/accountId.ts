const ACCOUNT_ID = /^\d{12}$/;
/** `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE`; of some resources Region or account are empty. */
const ACCOUNT_IN_ARN = /^arn:[^:]+:[^:]+:[^:]*:(\d{12}):/;

/** The account that an ARN names: twelve digits; undefined for an ARN without one, and for what is no ARN. */
export function accountIdIn(arn: string | undefined): string | undefined {
  return arn === undefined ? undefined : ACCOUNT_IN_ARN.exec(arn)?.[1];
}

export function isAccountId(text: string): boolean {
  return ACCOUNT_ID.test(text);
}
