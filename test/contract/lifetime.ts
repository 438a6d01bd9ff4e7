/** How long something is there: a test of Node, for instance, or one of Mocha. */
export interface Lifetime {
  after(end: () => void | Promise<void>): void;
}
