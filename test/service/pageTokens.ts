import { createHmac } from "node:crypto";
import { invalid } from "./serviceError";

/** One list as a caller asks for it: a token given for it is good for nothing else. */
export interface ListIdentity {
  readonly operation: string;
  readonly filters: Readonly<Record<string, string | undefined>>;
}

/** Opaque tokens. The form of the real service's is unknown; these hold +, / and =, which a client must encode. */
export class PageTokens {
  readonly #secret: string;
  #detours = 0;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** The same place in the same list always has the same token. */
  issue(list: ListIdentity, position: number): string {
    return this.#seal(list, String(position));
  }

  /** A token for that place that was never given before. */
  issueAnother(list: ListIdentity, position: number): string {
    this.#detours += 1;
    return this.#seal(list, `${position}~${this.#detours}`);
  }

  /** Throws a ValidationException for a token that was not given for this list. */
  read(list: ListIdentity, token: string): number {
    const [place = ""] = Buffer.from(token, "base64").toString("latin1").split("|");
    if (token !== this.#seal(list, place)) throw invalid("The provided next token is not valid.");
    return Number.parseInt(place, 10);
  }

  #seal(list: ListIdentity, place: string): string {
    const filters = Object.entries(list.filters).filter(([, value]) => value !== undefined);
    const content = JSON.stringify([list.operation, filters.sort(), place]);
    const seal = createHmac("sha256", this.#secret).update(content).digest();
    return Buffer.concat([Buffer.from(`${place}|`, "latin1"), seal]).toString("base64");
  }
}
