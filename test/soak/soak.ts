import { setTimeout as delay } from "node:timers/promises";
import { createAwsAccess } from "../../src/aws/awsAccess";
import type { AwsAccess } from "../../src/core/connection/awsAccess";
import { failureOf } from "../../src/core/failure/failure";
import type { AwsFiles } from "../contract/awsFiles";
import { Random } from "../service/world/random";
import type { Leftovers } from "./leftovers";
import { calmDown, checkAll, endOfWork } from "./quietMoment";
import { ACTIONS, drawAction, type Soaked } from "./soakActions";
import type { Figures } from "./soakFigures";
import { SoakWindow } from "./soakWindow";
import { SoakWorld } from "./soakWorld";

export interface SoakOptions {
  readonly seed: number;
  readonly actionsInRound: number;
  readonly mostJobs: number;
}

const QUIET_MOMENTS = 3;
/** Milliseconds between two actions, at most. */
const LONGEST_PAUSE = 40;

/**
 * Drives what the extension has behind the editor, over HTTP, with random actions while things go wrong. All is drawn
 * from the seed: how long a request takes is not.
 */
export class Soak {
  readonly #aws: AwsAccess = createAwsAccess({ env: process.env });
  #round = 0;
  #acts = 0;

  constructor(
    private readonly options: SoakOptions,
    private readonly files: AwsFiles,
    private readonly leftovers: Leftovers,
    private readonly figures: Figures,
  ) {}

  /** A window from its opening to its end, in a world of its own, and a look at what that left. */
  async round(): Promise<void> {
    this.#round += 1;
    await this.#live();
    const left = await this.leftovers.find();
    if (left.length > 0) {
      this.#break("nothing is left behind", left.join(", "));
    }
    this.figures.addHeap(this.leftovers.heapUsed());
  }

  async #live(): Promise<void> {
    const { seed, actionsInRound, mostJobs } = this.options;
    const random = new Random("soak", seed, this.#round);
    const world = await SoakWorld.start(this.files, random, mostJobs);
    try {
      const window = new SoakWindow(this.#aws);
      const soaked = { world, window, random };
      void window.live.start();
      for (let moment = 1; moment <= QUIET_MOMENTS; moment += 1) {
        await this.#act(soaked, actionsInRound / QUIET_MOMENTS);
        await this.#quietMoment(soaked);
      }
      // It closes in the middle of something.
      await this.#act(soaked, random.integer(1, 15));
      await this.#close(soaked);
    } finally {
      this.figures.countRequests(world);
      await world.close();
    }
  }

  async #act({ world, window }: Soaked, count: number): Promise<void> {
    for (let done = 0; done < count; done += 1) {
      this.#acts += 1;
      // Its own, so that what one action finds does not change what the next one is.
      const random = new Random("action", this.options.seed, this.#acts);
      const name = drawAction(random);
      window.begin(name, () => ACTIONS[name]?.act({ world, window, random }));
      for (const object of window.objects) {
        this.leftovers.watch(object);
      }
      this.figures.countAction(name);
      const pause = random.integer(0, LONGEST_PAUSE);
      if (pause > LONGEST_PAUSE / 4) {
        await delay(pause);
      }
    }
    await this.figures.countSockets(world);
  }

  async #quietMoment({ world, window }: Soaked): Promise<void> {
    await this.#promise("work ends, and the tree is what the service has", async () => {
      await calmDown(world, window);
      this.figures.jobs = await checkAll(world, window);
    });
  }

  async #close({ world, window }: Soaked): Promise<void> {
    window.dispose();
    await this.#promise("work ends with the window", () => endOfWork(window));
    await this.#promise("sockets end with the window", async () => {
      for (let looks = 0; (await this.figures.countSockets(world)) > 0; looks += 1) {
        if (looks > 100) {
          throw new Error(`${await this.figures.countSockets(world)} are open`);
        }
        await delay(20);
      }
    });
    for (const mistake of window.mistakes) {
      this.#break("nothing is unexpected", mistake);
    }
  }

  async #promise(promise: string, keep: () => Promise<void>): Promise<void> {
    try {
      await keep();
    } catch (error) {
      const { message } = error instanceof Error ? error : { message: JSON.stringify(failureOf(error)) };
      this.#break(promise, message);
    }
  }

  #break(promise: string, how: string): void {
    this.figures.broken.push(`seed ${this.options.seed}, round ${this.#round}: ${promise}: ${how}`);
  }
}
