import type { TestContext } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import { connectionOf } from "../../src/core/connection/connection";
import type { DataExchange } from "../../src/core/connection/dataExchange";
import { type Failure, failureOf } from "../../src/core/failure/failure";
import { type RunningService, type ServiceOptions, startService } from "../service/dataExchangeService";
import { useAwsFiles } from "./awsFiles";

export interface Connected {
  readonly service: RunningService;
  readonly dataExchange: DataExchange;
}

/** A local service, and a connection to it with credentials of the environment, until the test ends. */
export async function connectToService(
  t: TestContext,
  options: ServiceOptions & { readonly timeoutMilliseconds?: number } = {},
): Promise<Connected> {
  const service = await startService({ jobs: 40, ...options });
  t.after(() => service.close());
  const dataExchange = await connectTo(t, service.url, {
    ...options,
    variables: {
      AWS_ACCESS_KEY_ID: service.accessKeyId,
      AWS_SECRET_ACCESS_KEY: service.secretAccessKey,
    },
  });
  return { service, dataExchange };
}

/** A connection to this address with credentials of the environment, until the test ends. */
export async function connectTo(
  t: TestContext,
  endpoint: string,
  options: {
    readonly timeoutMilliseconds?: number;
    readonly variables?: Readonly<Record<string, string>>;
  } = {},
): Promise<DataExchange> {
  const variables = { AWS_ACCESS_KEY_ID: "AKANY", AWS_SECRET_ACCESS_KEY: "any", ...options.variables };
  await useAwsFiles(t, { variables });
  const { timeoutMilliseconds } = options;
  const access = createAwsAccess({
    env: process.env,
    ...(timeoutMilliseconds === undefined ? {} : { timeoutMilliseconds }),
  });
  const dataExchange = access.connect(connectionOf({ region: "us-east-1", endpoint }));
  t.after(() => dataExchange.dispose());
  return dataExchange;
}

/** The failure that the call ends with; fails when it ends with an answer. */
export async function failureIn(call: Promise<unknown>): Promise<Failure> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => failureOf(error),
  );
  if (outcome === undefined) {
    throw new Error("The call was answered; a failure was expected.");
  }
  return outcome;
}
