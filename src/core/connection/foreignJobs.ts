import type { Failure } from "../failure/failure";
import type { Job } from "../job/job";
import type { Page } from "../paging/paginator";
import { foreignPart, type Home } from "./belonging";

/** Jobs that lists brought though they are of another account or Region. Nothing is kept of them but their ids. */
export class ForeignJobs {
  readonly #ids = new Set<string>();
  #failure: Failure | undefined;

  /** Says that there are such; undefined while there are none. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** The page without its jobs that are of another account or Region. */
  takeOut(page: Page<Job>, home: Home): Page<Job> {
    const foreign = new Set(page.items.filter(({ arn }) => foreignPart(arn, home) !== undefined));
    if (foreign.size === 0) {
      return page;
    }
    for (const { id } of foreign) {
      this.#ids.add(id);
    }
    this.#failure = { kind: "foreignJobs", count: this.#ids.size };
    return { ...page, items: page.items.filter((job) => !foreign.has(job)) };
  }

  forget(): void {
    this.#ids.clear();
    this.#failure = undefined;
  }
}
