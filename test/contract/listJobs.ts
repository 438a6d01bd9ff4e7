import { createAwsAccess } from "../../src/aws/awsAccess";
import type { Job } from "../../src/core/job";
import type { Page } from "../../src/core/paginator";

/** The keys of a profile that any stand-in takes. */
export const ANY_KEYS = "aws_access_key_id = AKANY\naws_secret_access_key = any";

/** The first page, as a user gets it who picks that profile; asked for again and again over one connection. */
export async function listJobsAs(profile: string, times = 1): Promise<Page<Job>> {
  const aws = createAwsAccess({ env: process.env });
  const dataExchange = aws.connect(await aws.resolveConnection({ profile, region: "us-east-1" }));
  try {
    for (let time = 1; time < times; time += 1) {
      await dataExchange.listJobs({});
    }
    return await dataExchange.listJobs({});
  } finally {
    dataExchange.dispose();
  }
}
