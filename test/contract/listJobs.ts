import { type AwsAccessOptions, createAwsAccess } from "../../src/aws/awsAccess";
import type { DataExchange } from "../../src/core/dataExchange";

type Options = Omit<AwsAccessOptions, "env">;

/** A connection with the profile, or with the credentials of the environment. */
export async function connectAs(profile: string | undefined, options: Options = {}): Promise<DataExchange> {
  const aws = createAwsAccess({ env: process.env, ...options });
  const choice = { region: "us-east-1", ...(profile === undefined ? {} : { profile }) };
  return aws.connect(await aws.resolveConnection(choice));
}

/** Asks for jobs once, over a connection of its own. */
export async function listAs(profile: string | undefined, options: Options = {}) {
  const dataExchange = await connectAs(profile, options);
  return dataExchange.listJobs({}).finally(() => dataExchange.dispose());
}
