import { defined } from "../base/defined";
import type { JobCatalog } from "../catalog/jobCatalog";
import type { AwsAccess } from "../connection/awsAccess";
import { choiceOf, type KnownConnection } from "../connection/connection";
import type { DataExchange, SignedUrl } from "../connection/dataExchange";
import type { JobRef } from "../connection/jobRef";
import { FailureError } from "../failure/failure";
import type { Job, JobChange } from "../job/job";
import type { LiveSettings } from "./liveConnection";
import type { LiveConnections } from "./liveConnections";

/**
 * Reads and changes single jobs over connections that were known before: over one of the window's while it is that
 * one, else over one that is made for the request. Every method rejects with a `FailureError`.
 */
export class JobReader {
  constructor(
    private readonly connections: LiveConnections,
    private readonly loadAws: () => Promise<AwsAccess>,
    private readonly readSettings: () => LiveSettings,
  ) {}

  /** Requests the job. The window's rows follow. */
  getJob({ connection, jobId }: JobRef, signal?: AbortSignal): Promise<Job> {
    const ask = (dataExchange: DataExchange) => dataExchange.getJob(jobId, signal);
    return this.#catalogOf(connection)?.refreshJob(jobId, signal) ?? this.#over(connection, ask);
  }

  getSignedUrl({ connection, jobId }: JobRef, signal?: AbortSignal): Promise<SignedUrl | undefined> {
    return this.#over(connection, (dataExchange) => dataExchange.getSignedUrl(jobId, signal));
  }

  /** Sends the request only: the new state is neither returned nor shown. Call `getJob` for it. */
  change(change: JobChange, { connection, jobId }: JobRef, signal?: AbortSignal): Promise<void> {
    return this.#over(connection, (dataExchange) =>
      change === "start" ? dataExchange.startJob(jobId, signal) : dataExchange.cancelJob(jobId, signal),
    );
  }

  #catalogOf({ id }: KnownConnection): JobCatalog | undefined {
    return this.connections.ofConnection(id)?.catalog;
  }

  async #over<T>(known: KnownConnection, ask: (dataExchange: DataExchange) => Promise<T>): Promise<T> {
    const catalog = this.#catalogOf(known);
    if (catalog !== undefined) {
      return ask(catalog.dataExchange);
    }
    const own = await this.#connectAgain(known);
    try {
      return await ask(own);
    } finally {
      own.dispose();
    }
  }

  /** The endpoint comes from the settings, the environment and the profile alone, whatever was known before. */
  async #connectAgain(known: KnownConnection): Promise<DataExchange> {
    const aws = await this.loadAws();
    const { choice, requestTimeoutSeconds } = this.readSettings();
    const { endpoint } = choice;
    const connection = await aws.resolveConnection({ ...choiceOf(known), ...defined({ endpoint }) });
    if (known.file === undefined && connection.id !== known.id) {
      const { profile, region } = known;
      throw new FailureError({ kind: "connectionMoved", ...defined({ profile }), region });
    }
    return aws.connect(connection, requestTimeoutSeconds);
  }
}
