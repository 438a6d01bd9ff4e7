import { type Answer, errorAnswer } from "../service/answer";
import { type Call, perform } from "../service/operations";
import { PageTokens } from "../service/pageTokens";
import { findRoute } from "../service/routes";
import { ServiceError } from "../service/serviceError";
import { JobTexts } from "../service/world/jobTexts";
import type { World } from "../service/world/world";

export interface ReadyAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The answers of the local service over a world whose time stands still, each made once. */
export class PageAnswers {
  readonly #ready = new Map<string, ReadyAnswer>();
  readonly #tokens = new PageTokens("bench");
  readonly #jobTexts = new JobTexts();

  constructor(
    private readonly world: World,
    private readonly now: number,
  ) {}

  /** How many answers have been made. */
  get size(): number {
    return this.#ready.size;
  }

  /** The path with its query, as in a request. */
  answer(method: string, url: string): ReadyAnswer {
    const { pathname, searchParams } = new URL(url, "http://localhost");
    searchParams.sort();
    const key = `${method} ${pathname}?${searchParams}`;
    const known = this.#ready.get(key);
    if (known !== undefined) {
      return known;
    }
    const { status, headers, body } = this.#make(method, pathname, [...searchParams]);
    const bytes = Buffer.from(body);
    const ready = { status, headers: { ...headers, "content-length": String(bytes.length) }, body: bytes };
    this.#ready.set(key, ready);
    return ready;
  }

  /** Makes every page of the account's list and of each data set's, so that no client has to wait for that. */
  prepare(pageSize: number): void {
    const ofDataSets = this.world.dataSets.map(({ id }) => ({ dataSetId: id }));
    for (const filter of [{}, ...ofDataSets]) {
      const parameters = { ...filter, maxResults: String(pageSize) };
      for (let token: string | undefined = ""; token !== undefined; ) {
        const query = new URLSearchParams({ ...parameters, ...(token === "" ? {} : { nextToken: token }) });
        const page: { NextToken?: string } = JSON.parse(
          this.answer("GET", `/v1/jobs?${query}`).body.toString(),
        );
        token = page.NextToken;
      }
    }
  }

  #make(method: string, path: string, query: readonly (readonly [string, string])[]): Answer {
    try {
      const route = findRoute({ method, path, query, headers: new Map(), body: Buffer.of() });
      const call: Call = {
        route,
        world: this.world,
        tokens: this.#tokens,
        jobTexts: this.#jobTexts,
        region: "us-east-1",
        now: this.now,
      };
      return perform(call);
    } catch (error) {
      if (error instanceof ServiceError) {
        return errorAnswer(error);
      }
      throw error;
    }
  }
}
