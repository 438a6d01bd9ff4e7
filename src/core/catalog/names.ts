import { type Disposable, DisposableStore } from "../base/disposable";
import type { DataExchange } from "../connection/dataExchange";
import { ACCOUNT, type ListKey } from "../connection/listKey";
import type { Failure } from "../failure/failure";
import type { DataSet, Revision } from "../job/dataSet";
import { DataSetNames } from "./dataSetNames";
import { RequestLimit } from "./requestLimit";
import { RevisionNames } from "./revisionNames";

/** Number of requests for names that run at once, which leaves room for the lists of jobs. */
const REQUESTS_AT_ONCE = 4;
/** Names of more data sets than this repaint the whole tree at once. */
const ONE_BY_ONE = 4;

/** Names and facts of the data sets and revisions that are shown, as far as they are known. */
export class Names implements Disposable {
  readonly #disposables = new DisposableStore();
  readonly #dataSets: DataSetNames;
  readonly #revisions: RevisionNames;

  /**
   * `connectionLimit` is what names share with everything else. `onChange` is given the data set of which more has
   * become known, or the account where that are many; `report` what belongs in the log.
   */
  constructor(
    dataExchange: DataExchange,
    connectionLimit: RequestLimit,
    private readonly onChange: (touched: ListKey) => void,
    report: (failure: Failure) => void,
  ) {
    const limit = new RequestLimit(REQUESTS_AT_ONCE, connectionLimit);
    this.#dataSets = this.#disposables.add(
      new DataSetNames(dataExchange, limit, (ids) => this.#notify(ids), report),
    );
    this.#revisions = this.#disposables.add(
      new RevisionNames(dataExchange, limit, (id) => this.#notify([id]), report),
    );
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

  #notify(dataSetIds: readonly string[]): void {
    if (dataSetIds.length > ONE_BY_ONE) {
      this.onChange(ACCOUNT);
    } else {
      for (const dataSetId of dataSetIds) {
        this.onChange({ of: "dataSet", dataSetId });
      }
    }
  }
}
