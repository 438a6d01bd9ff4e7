import type { AwsAccess } from "../../../src/core/connection/awsAccess";
import { connectionOf } from "../../../src/core/connection/connection";
import { FailureError } from "../../../src/core/failure/failure";
import { fakeDataExchange, notAsked } from "./fakeDataExchange";

/** Connects with what was chosen, to lists without a job; without a choice there is no connection. */
export function fakeAws(changes: Partial<AwsAccess> = {}): AwsAccess {
  return {
    readProfiles: async () => [],
    environmentKind: () => undefined,
    signingInProfile: async () => undefined,
    placeToFix: async () => ({ path: "config" }),
    readDigest: async () => ({ signer: "", everything: "" }),
    watchFiles: () => ({ dispose: () => undefined }),
    resolveConnection: async ({ profile, region = "us-east-1", endpoint, environment }) => {
      if (profile === undefined && environment !== true) {
        throw new FailureError({ kind: "noProfiles" });
      }
      return connectionOf({ region, ...(profile && { profile }), ...(endpoint && { endpoint }) });
    },
    connect: () => fakeDataExchange(async () => ({ items: [] })),
    identify: notAsked,
    ...changes,
  };
}
