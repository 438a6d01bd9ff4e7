/** Union of values that are told apart by their `kind`. `Members` has the other members of each kind. */
export type ByKind<Members> = {
  [Kind in keyof Members]: { readonly kind: Kind } & Readonly<Members[Kind]>;
}[keyof Members];
