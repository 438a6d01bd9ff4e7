type MaybeUndefined<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];

/** `T` without the members that may be undefined, and with these as optional ones. */
export type Defined<T> = Omit<T, MaybeUndefined<T>> & {
  [K in MaybeUndefined<T>]?: Exclude<T[K], undefined>;
};

/**
 * Copy of an object without its undefined members: `exactOptionalPropertyTypes` tells a member that is missing
 * from one that is undefined.
 */
export function defined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}

/** Texts that are there: not those that are empty, undefined, or under a condition that does not hold. */
export function present(...texts: readonly (string | false | undefined)[]): readonly string[] {
  return texts.flatMap((text) => text || []);
}
