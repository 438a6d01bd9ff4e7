import { type AwsAccessOptions, createAwsAccess } from "../../src/aws/awsAccess";
import type { DataExchange } from "../../src/core/connection/dataExchange";
import type { Job } from "../../src/core/job/job";
import type { Page } from "../../src/core/paging/paginator";

/** The keys of a profile that any stand-in takes. */
export const ANY_KEYS = "aws_access_key_id = AKANY\naws_secret_access_key = any";

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

/** The first page, as a user gets it who picks that profile; asked for again and again over one connection. */
export async function listJobsAs(profile: string, times = 1): Promise<Page<Job>> {
  const dataExchange = await connectAs(profile);
  try {
    for (let time = 1; time < times; time += 1) {
      await dataExchange.listJobs({});
    }
    return await dataExchange.listJobs({});
  } finally {
    dataExchange.dispose();
  }
}
