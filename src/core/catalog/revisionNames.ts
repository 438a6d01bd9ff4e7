import type { Disposable } from "../base/disposable";
import type { DataExchange } from "../connection/dataExchange";
import { type Failure, failureOf } from "../failure/failure";
import type { Revision } from "../job/dataSet";
import { ListLookup } from "../paging/listLookup";
import type { RequestLimit } from "./requestLimit";

/** 2,000 revisions of a data set: jobs live 90 days, so those that have jobs are near the top of the list. */
const MAX_PAGES = 10;

/** Revisions of one data set. */
interface DataSetRevisions {
  /** By id; undefined for one that was looked for in vain. */
  readonly known: Map<string, Revision | undefined>;
  readonly wanted: Set<string>;
  /** Lookup that continues where the last one ended; undefined before the first. */
  list?: ListLookup<Revision>;
  /** Refused when that was denied, or the data set is gone: nothing is asked for any more. */
  state: "idle" | "running" | "refused";
}

/** The revisions of the opened data sets: asked for after the rows are shown, and left out where that is denied. */
export class RevisionNames implements Disposable {
  readonly #dataSets = new Map<string, DataSetRevisions>();
  readonly #aborted = new AbortController();

  /**
   * `onChange` is given the id of the data set of whose revisions more has become known, `report` what belongs in
   * the log.
   */
  constructor(
    private readonly dataExchange: DataExchange,
    private readonly limit: RequestLimit,
    private readonly onChange: (dataSetId: string) => void,
    private readonly report: (failure: Failure) => void,
  ) {}

  get(dataSetId: string, revisionId: string): Revision | undefined {
    return this.#dataSets.get(dataSetId)?.known.get(revisionId);
  }

  /** Finds out what these are, unless that is known or was refused. */
  want(dataSetId: string, revisionIds: Iterable<string>): void {
    const revisions: DataSetRevisions = this.#dataSets.get(dataSetId) ?? {
      known: new Map(),
      wanted: new Set(),
      state: "idle",
    };
    this.#dataSets.set(dataSetId, revisions);
    for (const id of revisionIds) {
      if (!revisions.known.has(id)) {
        revisions.wanted.add(id);
      }
    }
    if (revisions.wanted.size > 0 && revisions.state === "idle") {
      void this.#read(dataSetId, revisions);
    }
  }

  dispose(): void {
    this.#aborted.abort();
  }

  #listOf(dataSetId: string, maxPages: number): ListLookup<Revision> {
    const { signal } = this.#aborted;
    return new ListLookup<Revision>(
      (request) => this.limit.run(() => this.dataExchange.listRevisions({ ...request, dataSetId }, signal)),
      maxPages,
    );
  }

  async #read(dataSetId: string, revisions: DataSetRevisions): Promise<void> {
    const { known, wanted, list = this.#listOf(dataSetId, MAX_PAGES) } = revisions;
    // A revision that is new since the last time is at the top; an older one further down.
    const lists = revisions.list === undefined ? [list] : [this.#listOf(dataSetId, 1), list];
    revisions.list = list;
    revisions.state = "running";
    try {
      for (const each of lists) {
        await each.read(
          (items) => this.#take(dataSetId, revisions, items),
          () => wanted.size === 0,
        );
      }
      for (const id of wanted) {
        known.set(id, undefined);
      }
      revisions.state = "idle";
    } catch (error) {
      const failure = failureOf(error);
      revisions.state = failure.kind === "accessDenied" || failure.kind === "notFound" ? "refused" : "idle";
      this.report(failure);
    } finally {
      wanted.clear();
    }
  }

  #take(dataSetId: string, { known, wanted }: DataSetRevisions, items: readonly Revision[]): void {
    for (const revision of items) {
      known.set(revision.id, revision);
      wanted.delete(revision.id);
    }
    this.onChange(dataSetId);
  }
}
