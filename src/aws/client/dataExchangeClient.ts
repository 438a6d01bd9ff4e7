import {
  CancelJobCommand,
  GetDataSetCommand,
  GetJobCommand,
  ListDataSetRevisionsCommand,
  ListDataSetsCommand,
  ListJobsCommand,
  StartJobCommand,
} from "@aws-sdk/client-dataexchange";
import { defined } from "../../core/base/defined";
import { isList, type Json, type JsonObject, textIn } from "../../core/base/json";
import { expectJob } from "../../core/connection/belonging";
import type { AwsConnection } from "../../core/connection/connection";
import type { DataExchange, JobScope, SignedUrl } from "../../core/connection/dataExchange";
import type { DataSet, Origin, Revision } from "../../core/job/dataSet";
import type { Job } from "../../core/job/job";
import type { Page, PageRequest } from "../../core/paging/paginator";
import { maskSecrets } from "../wire/maskSecrets";
import { findSignedUrl } from "../wire/rowDetails";
import { toDataSet, toRevision } from "../wire/toDataSet";
import { toJob } from "../wire/toJob";
import { beginningOf, unreadable } from "../wire/wireAnswer";
import { WireClient, type WireClientOptions } from "./wireClient";

/** AWS Data Exchange over one connection. */
export class DataExchangeClient implements DataExchange {
  readonly #wire: WireClient;

  constructor(
    private readonly connection: AwsConnection,
    options: WireClientOptions,
  ) {
    this.#wire = new WireClient(connection, options);
  }

  async listJobs(request: PageRequest & JobScope, signal?: AbortSignal): Promise<Page<Job>> {
    const command = new ListJobsCommand({
      ...pageInput(request),
      ...defined({ DataSetId: request.dataSetId, RevisionId: request.revisionId }),
    });
    return toPage(await this.#wire.send("ListJobs", command, signal), "Jobs", toJob);
  }

  async getJob(jobId: string, signal?: AbortSignal): Promise<Job> {
    return toJob(await this.#getJob(jobId, signal));
  }

  async getSignedUrl(jobId: string, signal?: AbortSignal): Promise<SignedUrl | undefined> {
    const answer = await this.#getJob(jobId, signal);
    const signedUrl = findSignedUrl(answer);
    return signedUrl && { ...signedUrl, ...defined({ arn: textIn(answer, "Arn") }) };
  }

  startJob(jobId: string, signal?: AbortSignal): Promise<void> {
    return this.#wire.change("StartJob", new StartJobCommand({ JobId: jobId }), signal);
  }

  cancelJob(jobId: string, signal?: AbortSignal): Promise<void> {
    return this.#wire.change("CancelJob", new CancelJobCommand({ JobId: jobId }), signal);
  }

  async listDataSets(
    request: PageRequest & { origin: Origin },
    signal?: AbortSignal,
  ): Promise<Page<DataSet>> {
    const command = new ListDataSetsCommand({ ...pageInput(request), Origin: request.origin });
    return toPage(await this.#wire.send("ListDataSets", command, signal), "DataSets", toDataSet);
  }

  async getDataSet(dataSetId: string, signal?: AbortSignal): Promise<DataSet> {
    const command = new GetDataSetCommand({ DataSetId: dataSetId });
    const answer = await this.#wire.send("GetDataSet", command, signal);
    const dataSet = toDataSet(answer);
    if (dataSet === undefined) {
      throw unreadable(shown(answer));
    }
    return dataSet;
  }

  async listRevisions(
    request: PageRequest & { dataSetId: string },
    signal?: AbortSignal,
  ): Promise<Page<Revision>> {
    const { dataSetId } = request;
    const command = new ListDataSetRevisionsCommand({ ...pageInput(request), DataSetId: dataSetId });
    const answer = await this.#wire.send("ListDataSetRevisions", command, signal);
    return toPage(answer, "Revisions", (wire) => toRevision(wire, dataSetId));
  }

  get signer(): string | undefined {
    return this.#wire.signer;
  }

  renewCredentials(): void {
    this.#wire.renewCredentials();
  }

  dispose(): void {
    this.#wire.dispose();
  }

  /** Looked at before anything is taken out of it: it may hold the secrets of another job. */
  async #getJob(jobId: string, signal: AbortSignal | undefined): Promise<JsonObject> {
    const answer = await this.#wire.send("GetJob", new GetJobCommand({ JobId: jobId }), signal);
    const id = textIn(answer, "Id");
    if (id === undefined) {
      throw unreadable(shown(answer));
    }
    expectJob({ id, arn: textIn(answer, "Arn") }, jobId, this.connection);
    return answer;
  }
}

function pageInput({ maxResults, nextToken }: PageRequest): { MaxResults?: number; NextToken?: string } {
  return defined({ MaxResults: maxResults, NextToken: nextToken });
}

/** Elements that become nothing are left out. Throws `unreadableAnswer` for a list or a token that is none. */
function toPage<T>(answer: JsonObject, member: string, toItem: (wire: Json) => T | undefined): Page<T> {
  // The service leaves out a list that is empty; something else in its place is not an answer of it.
  const isLeftOut = Object.keys(answer).every((key) => key === member || key === "NextToken");
  const list = answer[member] ?? (isLeftOut ? [] : answer);
  if (!isList(list)) {
    throw list === answer ? unreadable(shown(answer)) : unreadable(shownMember(member, list));
  }
  const items = list.map(toItem).filter((item) => item !== undefined);
  const token = answer["NextToken"] ?? "";
  if (typeof token !== "string") {
    // Taken for the end of the list, it would hide what comes after.
    throw unreadable(shownMember("NextToken", token));
  }
  return token === "" ? { items } : { items, nextToken: token };
}

/** The beginning of a member that is not of the form that it should have. */
function shownMember(name: string, value: Json): string {
  return beginningOf(`${name}: ${shown(value)}`);
}

/** The beginning of a value. What nests without end is cut. */
function shown(value: Json): string {
  return beginningOf(JSON.stringify(maskSecrets(value)));
}
