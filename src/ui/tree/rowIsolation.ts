/** Keeps what goes wrong about one row to that row: VS Code shows no row at all when making one of them throws. */
export class RowIsolation {
  readonly #told = new Set<string>();

  /** `report` is given each error once for a row, which is made whenever it is painted. */
  constructor(private readonly report: (error: unknown) => void) {}

  /** The value that `make` gives for a row; `instead` where it throws. */
  run<Value>(rowId: string, make: () => Value, instead: () => Value): Value {
    try {
      return make();
    } catch (error) {
      const told = `${rowId} ${String(error)}`;
      if (!this.#told.has(told)) {
        this.#told.add(told);
        this.report(error);
      }
      return instead();
    }
  }
}
