import { type Disposable, DisposableStore } from "../base/disposable";
import { Emitter } from "../base/event";
import type { DataExchange } from "../connection/dataExchange";
import { ACCOUNT, type ListKey } from "../connection/listKey";
import type { Failure } from "../failure/failure";
import type { DataSet, Revision } from "../job/dataSet";
import { DataSetNames } from "./dataSetNames";
import { RequestLimit } from "./requestLimit";
import { RevisionNames } from "./revisionNames";

/** So many requests for names run at once, which leaves room for the lists of jobs. */
const REQUESTS_AT_ONCE = 4;
/** Names of more data sets than this repaint the whole tree at once. */
const ONE_BY_ONE = 4;

/** What AWS says of the data sets and revisions that are shown, as far as it is known. */
export class Names implements Disposable {
  readonly #disposables = new DisposableStore();
  readonly #changes = this.#disposables.add(new Emitter<ListKey>());
  readonly #failures = this.#disposables.add(new Emitter<Failure>());
  readonly #dataSets: DataSetNames;
  readonly #revisions: RevisionNames;

  readonly onDidChange = this.#changes.event;
  readonly onDidFail = this.#failures.event;

  /** `connectionLimit` is what names share with everything else. */
  constructor(dataExchange: DataExchange, connectionLimit: RequestLimit) {
    const limit = new RequestLimit(REQUESTS_AT_ONCE, connectionLimit);
    this.#dataSets = this.#disposables.add(new DataSetNames(dataExchange, limit));
    this.#revisions = this.#disposables.add(new RevisionNames(dataExchange, limit));
    this.#disposables.add(this.#dataSets.onDidChange((ids) => this.#tell(ids)));
    this.#disposables.add(this.#revisions.onDidChange((id) => this.#tell([id])));
    this.#disposables.add(this.#dataSets.onDidFail((failure) => this.#failures.fire(failure)));
    this.#disposables.add(this.#revisions.onDidFail((failure) => this.#failures.fire(failure)));
  }

  dataSet(id: string): DataSet | undefined {
    return this.#dataSets.get(id);
  }

  isGone(dataSetId: string): boolean {
    return this.#dataSets.isGone(dataSetId);
  }

  revision(dataSetId: string, revisionId: string): Revision | undefined {
    return this.#revisions.get(dataSetId, revisionId);
  }

  learn(dataSets: readonly DataSet[]): void {
    this.#dataSets.learn(dataSets);
  }

  wantDataSets(ids: Iterable<string>): void {
    this.#dataSets.want(ids);
  }

  wantRevisions(dataSetId: string, revisionIds: Iterable<string>): void {
    this.#revisions.want(dataSetId, revisionIds);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #tell(dataSetIds: readonly string[]): void {
    if (dataSetIds.length > ONE_BY_ONE) {
      this.#changes.fire(ACCOUNT);
    } else {
      for (const dataSetId of dataSetIds) {
        this.#changes.fire({ of: "dataSet", dataSetId });
      }
    }
  }
}
