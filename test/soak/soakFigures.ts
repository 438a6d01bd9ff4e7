import { median } from "../bench/median";
import type { LoggedRequest } from "../service/requestLog";
import type { SoakWorld } from "./soakWorld";

/** The first rounds fill caches. */
const WARM_UP = 3;
/** With fewer rounds behind these, nothing can be said. */
const FEWEST_ROUNDS = 6;
/** What a heap may be higher in the end without growing: code is compiled as it is used. */
const HEAP_ALLOWANCE = 3_000_000;

/** What a soak did, and what it found. */
export class Figures {
  jobs = 0;
  readonly broken: string[] = [];
  readonly #actions = new Map<string, number>();
  #requests = 0;
  #faults = 0;
  #sockets = 0;
  #mostSockets = 0;
  readonly #heaps: number[] = [];

  countAction(name: string): void {
    this.#actions.set(name, (this.#actions.get(name) ?? 0) + 1);
  }

  countRequests({ services }: SoakWorld): void {
    const requests: readonly LoggedRequest[] = services.flatMap((service) => service.requests);
    this.#requests += requests.length;
    this.#faults += requests.filter(({ fault }) => fault !== undefined).length;
  }

  async countSockets({ services }: SoakWorld): Promise<number> {
    const counts = await Promise.all(services.map((service) => service.connections()));
    this.#sockets = counts.reduce((sum, count) => sum + count, 0);
    this.#mostSockets = Math.max(this.#mostSockets, this.#sockets);
    return this.#sockets;
  }

  /** After a round. */
  addHeap(bytes: number): void {
    this.#heaps.push(bytes);
  }

  get rounds(): number {
    return this.#heaps.length;
  }

  /** Bytes that the heap is higher after the last rounds than after the first; undefined after few rounds. */
  get heapGrowth(): number | undefined {
    const heaps = this.#heaps.slice(WARM_UP);
    const third = Math.floor(heaps.length / 3);
    return heaps.length < FEWEST_ROUNDS
      ? undefined
      : median(heaps.slice(-third)) - median(heaps.slice(0, third));
  }

  get isHeapFlat(): boolean {
    return (this.heapGrowth ?? 0) <= HEAP_ALLOWANCE;
  }

  line(): string {
    const count = (number: number, what: string) => `${number.toLocaleString("en")} ${what}`;
    const actions = [...this.#actions.values()].reduce((sum, each) => sum + each, 0);
    const heap = (this.#heaps.at(-1) ?? 0) / 1_000_000;
    return [
      ...[count(this.rounds, "rounds"), count(actions, "actions"), count(this.#requests, "requests")],
      ...[count(this.#faults, "faults"), count(this.jobs, "jobs at the last quiet moment")],
      `heap ${heap.toFixed(1)} MB`,
      `${this.#sockets} sockets (at most ${this.#mostSockets})`,
      count(this.broken.length, "broken promises"),
    ].join(" · ");
  }

  /** How often each action was done. */
  actionLines(): readonly string[] {
    return [...this.#actions]
      .sort(([, one], [, other]) => other - one)
      .map(([name, times]) => `${String(times).padStart(7)}  ${name}`);
  }
}
