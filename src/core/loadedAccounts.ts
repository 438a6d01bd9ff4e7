import { accountIdIn } from "./accountId";
import type { DataSet } from "./dataSet";
import type { Failure } from "./failure";

/**
 * The accounts that loaded resources belong to, by their ARNs: one, unless the credentials came to be another
 * account's while jobs were loaded. Each resource is counted, so that an account goes with the last of its own.
 */
export class LoadedAccounts {
  readonly #counts = new Map<string, number>();
  #told = 1;

  /** The account, when all are of one. */
  get id(): string | undefined {
    return this.#counts.size === 1 ? this.ids[0] : undefined;
  }

  get ids(): readonly string[] {
    return [...this.#counts.keys()];
  }

  add(arn: string | undefined): void {
    this.#count(arn, 1);
  }

  remove(arn: string | undefined): void {
    this.#count(arn, -1);
  }

  /** Of data sets, the owned ones: the ARN of an entitled one names its provider's account, or none. */
  exchangeDataSets(previous: readonly DataSet[], dataSets: readonly DataSet[]): void {
    for (const { arn } of dataSets.filter(isOwned)) {
      this.add(arn);
    }
    for (const { arn } of previous.filter(isOwned)) {
      this.remove(arn);
    }
  }

  /** That there are several, once for each account more: whose the credentials are is not known then. */
  takeContradiction(): Failure | undefined {
    const { ids } = this;
    const isNews = ids.length > this.#told;
    this.#told = Math.max(1, ids.length);
    return isNews ? { kind: "severalAccounts", accounts: ids } : undefined;
  }

  #count(arn: string | undefined, change: 1 | -1): void {
    const id = accountIdIn(arn);
    if (id === undefined) {
      return;
    }
    const count = (this.#counts.get(id) ?? 0) + change;
    if (count > 0) {
      this.#counts.set(id, count);
    } else {
      this.#counts.delete(id);
    }
  }
}

function isOwned({ origin }: DataSet): boolean {
  return origin === "OWNED";
}
