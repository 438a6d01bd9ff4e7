/** What a value is like from one sign to the next, behind nothing but blanks. */
const CLEAN: Readonly<Record<string, readonly RegExp[]>> = {
  "{": [/^\{\s*["}]/],
  "[": [/^\s*[[{\]]/],
};
/** The same behind other text, which has brackets of its own. */
const AMID_TEXT: typeof CLEAN = {
  "{": [/^\{\s*"/],
  "[": [/^\s*\{/, /^\s*\{\s*"/],
};

/** Beginning of what seems to be JSON: a bracket, and at its next signs what must follow if it is not other text. */
export class JsonBeginning {
  /** Undefined before the first sign. */
  #checks: readonly RegExp[] | undefined;

  constructor(private readonly isClean = true) {}

  /** Whether it may still be a value, when its next sign comes. `text` gives what was read of the value, or its first element. */
  fits(sign: string, text: () => string): boolean {
    if (this.#checks === undefined) {
      this.#checks = (this.isClean ? CLEAN : AMID_TEXT)[sign] ?? [];
      return true;
    }
    const [check, ...others] = this.#checks;
    if (check === undefined) {
      return true;
    }
    this.#checks = others;
    return check.test(text());
  }
}
