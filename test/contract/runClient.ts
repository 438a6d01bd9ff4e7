import type { RunningService } from "../service/dataExchangeService";
import { runAtHome } from "./runAtHome";

/** Nothing of the machine's own AWS configuration is used. */
function environment({ accessKeyId, secretAccessKey, region }: RunningService): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("AWS_"));
  return {
    ...Object.fromEntries(own),
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_DEFAULT_REGION: region,
    AWS_CONFIG_FILE: "no-such-file",
    AWS_SHARED_CREDENTIALS_FILE: "no-such-file",
    AWS_PAGER: "",
    PYTHONIOENCODING: "utf-8",
  };
}

/** What a program prints that uses the service with the right keys. */
async function run(service: RunningService, program: string, words: string[]): Promise<string> {
  const { ok, output, complaint } = await runAtHome(program, words, { env: environment(service) });
  if (!ok) {
    throw new Error(complaint);
  }
  return output;
}

/** The same, read as JSON. */
export async function runJson<T>(service: RunningService, program: string, words: string[]): Promise<T> {
  const answer: T = JSON.parse(await run(service, program, words));
  return answer;
}

/** What the AWS CLI's list-jobs prints. */
export interface CliPage {
  readonly Jobs: readonly { readonly Id: string; readonly Arn: string; readonly State: string }[];
  readonly NextToken?: string;
}

/** An operation of the AWS CLI's `dataexchange`. */
export function askCli<T = CliPage>(
  program: string,
  service: RunningService,
  operation: string,
  ...words: string[]
): Promise<T> {
  const common = ["dataexchange", operation, "--endpoint-url", service.url, "--output", "json"];
  return runJson(service, program, [...common, ...words]);
}
