import type { AwsSetting } from "./awsFiles";
import type { Asked } from "./awsStandIn";

/** A kind of profile that works, or the environment. */
export interface WayToSignIn {
  readonly name: string;
  /** Undefined for the environment. */
  readonly profile: string | undefined;
  /** Everything of AWS is at `url`. */
  readonly setting: (url: string, folder: string) => AwsSetting;
  /** The name under which the stand-in gives out the credentials that have to sign. */
  readonly signer: string;
  readonly hasSessionToken: boolean;
  /** What is asked on the way there, with the key that signs it. */
  readonly before: readonly (readonly [what: Asked["what"], signer?: string])[];
}

export const ASKED_OF_INSTANCE = [["instance"], ["instance"], ["instance"]] as const;
