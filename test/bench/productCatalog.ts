import { createRequire } from "node:module";
import { join } from "node:path";
import { JobCatalog } from "../../src/core/catalog/jobCatalog";
import type { AwsAccess } from "../../src/core/connection/awsAccess";

export interface ProductInput {
  /** Of the server. */
  readonly url: string;
  readonly pageSize: number;
  /** Of the extension as it is in the VSIX. */
  readonly extension: string;
}

/** The catalog as the product makes it, over the very AWS part that ships. Nothing is asked for yet. */
export async function connectProduct({ url, pageSize, extension }: ProductInput): Promise<JobCatalog> {
  const require = createRequire(join(extension, "package.json"));
  const { createAwsAccess }: { createAwsAccess(options: { env: NodeJS.ProcessEnv }): AwsAccess } =
    require("./dist/aws.js");
  const aws = createAwsAccess({ env: process.env });
  const connection = await aws.resolveConnection({ region: "us-east-1", endpoint: url });
  return new JobCatalog(
    connection,
    aws.connect(connection),
    pageSize,
    { now: () => Date.now() },
    () => undefined,
  );
}

/** Every page of the account's list. */
export async function loadAll({ account }: JobCatalog): Promise<void> {
  await account.load();
  while (account.hasMore) {
    await account.more();
    if (account.state.kind === "failed") {
      break;
    }
  }
  if (!account.complete) {
    throw new Error(`The list was not read to its end: ${JSON.stringify(account.state)}`);
  }
}
