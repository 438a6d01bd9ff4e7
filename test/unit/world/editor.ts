import type * as vscode from "vscode";

type Api = typeof vscode;

type Call = (...args: never[]) => unknown;

/** One of up to four overloads; TypeScript fills in for those that are not there with a list of unknown arguments. */
type AnyOverload<F> = F extends {
  (...args: infer A): infer P;
  (...args: infer B): infer Q;
  (...args: infer C): infer R;
  (...args: infer D): infer S;
}
  ? Overload<A, P> | Overload<B, Q> | Overload<C, R> | Overload<D, S>
  : never;

type Overload<Args extends unknown[], Result> = unknown[] extends Args
  ? never
  : (...args: Args) => Pieces<Result>;

/** A part of a value of the API, as much as a test needs of it; a function answers with a part of its answer. */
export type Pieces<T> = T extends Call
  ? AnyOverload<T>
  : T extends PromiseLike<infer Value>
    ? PromiseLike<Pieces<Value>> | (undefined extends Value ? PromiseLike<void> : never)
    : T extends readonly unknown[]
      ? T
      : T extends object
        ? { [Name in keyof T]?: Pieces<T[Name]> }
        : T;

/** The parts of the API that a test gives; what else code needs of it are values that `vscode.ts` has. */
export type EditorPieces = Pieces<
  Pick<Api, "Uri" | "commands" | "env" | "extensions" | "window" | "workspace">
>;

const given: { pieces: EditorPieces } = { pieces: {} };

/** Makes the editor of these pieces and of no others, until it is called again. */
export function editorWith(pieces: EditorPieces): void {
  given.pieces = pieces;
}

/** One part of the API. Asked for what the test did not give, it throws. */
export function partOf(name: keyof EditorPieces, values: Readonly<Record<string, unknown>> = {}): object {
  return new Proxy(
    {},
    {
      get: (_, member) => {
        const pieces: object = { ...values, ...given.pieces[name] };
        if (!Reflect.has(pieces, member)) {
          throw new Error(`The test gave the editor no vscode.${name}.${String(member)}.`);
        }
        return Reflect.get(pieces, member);
      },
    },
  );
}

/** The items that `showQuickPick` is asked to offer. */
export type OfferedItems = readonly vscode.QuickPickItem[] | PromiseLike<readonly vscode.QuickPickItem[]>;

/** A `withProgress` that shows nothing and is never cancelled. */
export function workAtOnce<Result>(
  _: vscode.ProgressOptions,
  work: (progress: vscode.Progress<object>, token: vscode.CancellationToken) => PromiseLike<Result>,
): PromiseLike<Result> {
  const onCancellationRequested = () => ({ dispose: () => undefined });
  return work({ report: () => undefined }, { isCancellationRequested: false, onCancellationRequested });
}
