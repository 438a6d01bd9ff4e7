import type { Disposable } from "../base/disposable";
import { Emitter } from "../base/event";
import type { DataExchange } from "../connection/dataExchange";
import { type Failure, failureOf } from "../failure/failure";
import type { DataSet, Origin } from "../job/dataSet";
import { ListLookup } from "../paging/listLookup";
import type { RequestLimit } from "./requestLimit";

/** So many are asked for one by one; for more, the lists are read. As many as may be asked for at once. */
const FEW = 4;
/** 3,000 data sets are the quota of an account, 200 are on a page. */
const MAX_PAGES = 15;
/** After so many denials and no answer, the others are taken for denied too. */
const DENIALS = 3;

/**
 * What the data sets are called. Nothing waits for the names: they are asked for after the rows are shown, once,
 * and where that is denied the ids remain.
 */
export class DataSetNames implements Disposable {
  readonly #known = new Map<string, DataSet>();
  readonly #gone = new Set<string>();
  readonly #denied = new Set<string>();
  readonly #wanted = new Set<string>();
  readonly #changes = new Emitter<readonly string[]>();
  readonly #failures = new Emitter<Failure>();
  readonly #lists: readonly ListLookup<DataSet>[];
  readonly #aborted = new AbortController();
  #answers = 0;
  #running = false;

  /** Ids of the data sets of which something is known by now. */
  readonly onDidChange = this.#changes.event;
  /** For the log: nobody has to be told of a name that is missing. */
  readonly onDidFail = this.#failures.event;

  constructor(
    private readonly dataExchange: DataExchange,
    private readonly limit: RequestLimit,
  ) {
    this.#lists = (["OWNED", "ENTITLED"] as const).map((origin) => this.#listOf(origin));
  }

  get(id: string): DataSet | undefined {
    return this.#known.get(id);
  }

  /** AWS does not know it any more: it was deleted, or an entitlement ended. */
  isGone(id: string): boolean {
    return this.#gone.has(id);
  }

  /** Takes in what another list brought. */
  learn(dataSets: readonly DataSet[]): void {
    for (const dataSet of dataSets) {
      this.#known.set(dataSet.id, dataSet);
      this.#gone.delete(dataSet.id);
      this.#wanted.delete(dataSet.id);
    }
    this.#changes.fire(dataSets.map(({ id }) => id));
  }

  /** Finds out what these are called, unless that is known or was refused. */
  want(ids: Iterable<string>): void {
    for (const id of ids) {
      if (!this.#known.has(id) && !this.#gone.has(id) && !this.#denied.has(id)) {
        this.#wanted.add(id);
      }
    }
    void this.#run();
  }

  dispose(): void {
    this.#aborted.abort();
    this.#changes.dispose();
    this.#failures.dispose();
  }

  async #run(): Promise<void> {
    if (this.#running) {
      return;
    }
    this.#running = true;
    try {
      while (this.#wanted.size > 0 && !this.#aborted.signal.aborted) {
        await this.#readOn();
      }
    } finally {
      this.#running = false;
    }
  }

  async #readOn(): Promise<void> {
    if (this.#wanted.size > FEW) {
      await Promise.all(this.#lists.map((list) => this.#read(list)));
    }
    const ids = [...this.#wanted];
    this.#wanted.clear();
    await Promise.all(ids.map((id) => this.limit.run(() => this.#ask(id))));
  }

  #listOf(origin: Origin): ListLookup<DataSet> {
    const { signal } = this.#aborted;
    return new ListLookup(
      (request) => this.limit.run(() => this.dataExchange.listDataSets({ ...request, origin }, signal)),
      MAX_PAGES,
    );
  }

  async #read(list: ListLookup<DataSet>): Promise<void> {
    try {
      await list.read(
        (dataSets) => this.learn(dataSets),
        () => this.#wanted.size === 0,
      );
    } catch (error) {
      this.#failures.fire(failureOf(error));
    }
  }

  async #ask(id: string): Promise<void> {
    const { signal } = this.#aborted;
    if (signal.aborted || this.#known.has(id)) {
      return;
    }
    if (this.#answers === 0 && this.#denied.size >= DENIALS) {
      this.#denied.add(id);
      return;
    }
    try {
      this.learn([await this.dataExchange.getDataSet(id, signal)]);
      this.#answers += 1;
    } catch (error) {
      this.#refused(id, failureOf(error));
    }
  }

  /** Any other failure is of the moment: the id is asked for again when it is wanted again. */
  #refused(id: string, failure: Failure): void {
    if (failure.kind === "notFound") {
      this.#gone.add(id);
      this.#changes.fire([id]);
    } else if (failure.kind === "accessDenied") {
      this.#denied.add(id);
    }
    this.#failures.fire(failure);
  }
}
