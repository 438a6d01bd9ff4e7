import type { Disposable } from "../base/disposable";
import type { DataExchange } from "../connection/dataExchange";
import { type Failure, failureOf } from "../failure/failure";
import type { Revision } from "../job/dataSet";
import { ListLookup } from "../paging/listLookup";
import type { RequestLimit } from "./requestLimit";

/** 2,000 revisions of a data set: jobs live 90 days, so those that have jobs are near the top of the list. */
const MAX_PAGES = 10;

interface DataSetRevisions {
  readonly known: Map<string, Revision>;
  readonly wanted: Set<string>;
  /** Looked for in vain. */
  readonly missing: Set<string>;
  readonly list: ListLookup<Revision>;
  begun: boolean;
  running: boolean;
  /** Denied, or the data set is gone: nothing is asked for any more. */
  refused: boolean;
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
    const revisions = this.#dataSets.get(dataSetId) ?? this.#newRevisions(dataSetId);
    this.#dataSets.set(dataSetId, revisions);
    for (const id of revisionIds) {
      if (!revisions.known.has(id) && !revisions.missing.has(id)) {
        revisions.wanted.add(id);
      }
    }
    if (revisions.wanted.size > 0) {
      void this.#read(dataSetId, revisions);
    }
  }

  dispose(): void {
    this.#aborted.abort();
  }

  #newRevisions(dataSetId: string): DataSetRevisions {
    const list = this.#listOf(dataSetId, MAX_PAGES);
    const state = { begun: false, running: false, refused: false };
    return { known: new Map(), wanted: new Set(), missing: new Set(), list, ...state };
  }

  #listOf(dataSetId: string, maxPages: number): ListLookup<Revision> {
    const { signal } = this.#aborted;
    return new ListLookup<Revision>(
      (request) => this.limit.run(() => this.dataExchange.listRevisions({ ...request, dataSetId }, signal)),
      maxPages,
    );
  }

  async #read(dataSetId: string, revisions: DataSetRevisions): Promise<void> {
    if (revisions.running || revisions.refused) {
      return;
    }
    revisions.running = true;
    // A revision that is new since the last time stands at the top; an older one further down.
    const lists = revisions.begun ? [this.#listOf(dataSetId, 1), revisions.list] : [revisions.list];
    revisions.begun = true;
    try {
      for (const list of lists) {
        await list.read(
          (items) => this.#take(dataSetId, revisions, items),
          () => revisions.wanted.size === 0,
        );
      }
      for (const id of revisions.wanted) {
        revisions.missing.add(id);
      }
    } catch (error) {
      const failure = failureOf(error);
      revisions.refused = failure.kind === "accessDenied" || failure.kind === "notFound";
      this.report(failure);
    } finally {
      revisions.wanted.clear();
      revisions.running = false;
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
