import type { TestContext } from "node:test";
import {
  DataExchangeClient,
  type DataExchangeClientConfig,
  type JobEntry,
  ListJobsCommand,
  type ListJobsCommandInput,
} from "@aws-sdk/client-dataexchange";
import { type RunningService, type ServiceOptions, startService } from "../service/dataExchangeService";

/** A service and a client of it, both ended with the test. The client asks once: no retry hides a fault. */
export async function serviceFor(
  test: TestContext,
  options: ServiceOptions = {},
): Promise<{ service: RunningService; client: DataExchangeClient }> {
  const service = await startService(options);
  const client = clientOf(service);
  test.after(async () => {
    client.destroy();
    await service.close();
  });
  return { service, client };
}

export function clientOf(service: RunningService, config: DataExchangeClientConfig = {}): DataExchangeClient {
  const { accessKeyId, secretAccessKey, region, url } = service;
  return new DataExchangeClient({
    region,
    endpoint: url,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 1,
    ...config,
  });
}

export async function listPages(
  client: DataExchangeClient,
  input: ListJobsCommandInput = {},
): Promise<JobEntry[][]> {
  const pages: JobEntry[][] = [];
  let nextToken: string | undefined;
  do {
    const page = await client.send(new ListJobsCommand({ ...input, NextToken: nextToken }));
    pages.push(page.Jobs ?? []);
    nextToken = page.NextToken;
  } while (nextToken !== undefined);
  return pages;
}

export interface ClientFailure {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** What the SDK threw; a promise that is kept fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<ClientFailure> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  throw new Error("The request did not fail.");
}

export function statusOf(failure: ClientFailure): number | undefined {
  return failure.$metadata?.httpStatusCode;
}
