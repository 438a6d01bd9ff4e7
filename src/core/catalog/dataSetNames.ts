import type { Disposable } from "../base/disposable";
import type { DataExchange } from "../connection/dataExchange";
import { unlessAborted } from "../failure/abort";
import { type Failure, failureOf } from "../failure/failure";
import type { DataSet } from "../job/dataSet";
import { ListLookup } from "../paging/listLookup";
import type { RequestLimit } from "./requestLimit";

/** Up to so many are asked for one by one, as many as may be asked for at once; for more, the lists are read. */
const FEW = 4;
/** 3,000 data sets are the quota of an account, 200 are on a page. */
const MAX_PAGES = 15;
/** After so many denials and no answer, the others are taken for denied too. */
const DENIALS = 3;

/**
 * Names of the data sets. Nothing waits for them: they are asked for after the rows are shown, once, and where that
 * is denied the ids remain.
 */
export class DataSetNames implements Disposable {
  readonly #known = new Map<string, DataSet>();
  readonly #refused = new Map<string, "notFound" | "accessDenied">();
  readonly #wanted = new Set<string>();
  readonly #lists: readonly ListLookup<DataSet>[];
  readonly #aborted = new AbortController();
  #isAnswered = false;
  #denials = 0;
  #isRunning = false;

  /**
   * `onChange` is given the ids of the data sets of which something has become known, `report` what belongs in the
   * log: a name that is missing is no failure for people.
   */
  constructor(
    private readonly dataExchange: DataExchange,
    private readonly limit: RequestLimit,
    private readonly onChange: (ids: readonly string[]) => void,
    private readonly report: (failure: Failure) => void,
  ) {
    const { signal } = this.#aborted;
    this.#lists = (["OWNED", "ENTITLED"] as const).map(
      (origin) =>
        new ListLookup(
          (request) => limit.run(() => dataExchange.listDataSets({ ...request, origin }, signal)),
          MAX_PAGES,
        ),
    );
  }

  get(id: string): DataSet | undefined {
    return this.#known.get(id);
  }

  /** Whether AWS does not know it any more: it was deleted, or an entitlement ended. */
  isGone(id: string): boolean {
    return this.#refused.get(id) === "notFound";
  }

  /** Takes in what another list brought. */
  learn(dataSets: readonly DataSet[]): void {
    for (const dataSet of dataSets) {
      this.#known.set(dataSet.id, dataSet);
      this.#refused.delete(dataSet.id);
      this.#wanted.delete(dataSet.id);
    }
    this.onChange(dataSets.map(({ id }) => id));
  }

  /** Finds out what these are called, unless that is known or was refused. */
  want(ids: Iterable<string>): void {
    for (const id of ids) {
      if (!this.#known.has(id) && !this.#refused.has(id)) {
        this.#wanted.add(id);
      }
    }
    void this.#run();
  }

  dispose(): void {
    this.#aborted.abort();
  }

  async #run(): Promise<void> {
    if (this.#isRunning) {
      return;
    }
    this.#isRunning = true;
    try {
      while (this.#wanted.size > 0 && !this.#aborted.signal.aborted) {
        if (this.#wanted.size > FEW) {
          await Promise.all(this.#lists.map((list) => this.#read(list)));
        }
        const ids = [...this.#wanted];
        this.#wanted.clear();
        await Promise.all(ids.map((id) => this.limit.run(() => this.#ask(id))));
      }
    } finally {
      this.#isRunning = false;
    }
  }

  async #read(list: ListLookup<DataSet>): Promise<void> {
    try {
      await list.read(
        (dataSets) => this.learn(dataSets),
        () => this.#wanted.size === 0,
      );
    } catch (error) {
      this.report(failureOf(error));
    }
  }

  async #ask(id: string): Promise<void> {
    const { signal } = this.#aborted;
    if (signal.aborted || this.#known.has(id)) {
      return;
    }
    if (!this.#isAnswered && this.#denials >= DENIALS) {
      this.#refused.set(id, "accessDenied");
      return;
    }
    try {
      const dataSet = await unlessAborted(() => this.dataExchange.getDataSet(id, signal), signal);
      this.#isAnswered = true;
      this.learn([dataSet]);
    } catch (error) {
      this.#takeRefusal(id, failureOf(error));
    }
  }

  /** Any other failure may pass: the id is asked for again when it is wanted again. */
  #takeRefusal(id: string, failure: Failure): void {
    if (failure.kind === "notFound") {
      this.#refused.set(id, failure.kind);
      this.onChange([id]);
    } else if (failure.kind === "accessDenied") {
      this.#refused.set(id, failure.kind);
      this.#denials += 1;
    }
    this.report(failure);
  }
}
