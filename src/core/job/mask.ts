/** What stands in the place of a secret, from the moment the wire is read. */
export const MASK = "••••";
