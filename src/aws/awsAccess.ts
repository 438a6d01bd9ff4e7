import type { AwsAccess } from "../core/awsAccess";
import { resolveConnection } from "./connectionResolver";
import { DataExchangeClient } from "./dataExchangeClient";
import { readSharedFiles, toProfile } from "./profiles";
import type { WireClientOptions } from "./wireClient";

/**
 * The way to AWS. The SDK reads some variables from the process itself, so give the environment of the process;
 * it is looked at anew each time.
 */
export function createAwsAccess(options: WireClientOptions): AwsAccess {
  return {
    async readProfiles() {
      const { profiles } = await readSharedFiles(options.env);
      return [...profiles].map(([name, section]) => toProfile(name, section));
    },
    resolveConnection: (choice) => resolveConnection(choice, options.env),
    connect: (connection) => new DataExchangeClient(connection, options),
  };
}
