import type { WindowOptions } from "../e2e/editor";
import type { WelcomeWorld } from "../e2e/welcomeWorld";
import type { Fault } from "../service/faults";
import type { Stage } from "./stage";

/** One window, and the pictures that are taken in it. */
export interface Scene {
  /** Also the file name of its picture; several pictures in one window have longer names. */
  readonly name: string;
  /** Theme, size, settings of the window. */
  readonly window?: WindowOptions;
  /** The AWS profile of `WelcomeWorld` whose jobs are shown: "demo" unless told otherwise, null for none chosen. */
  readonly profile?: string | null;
  /** In a window in which waiting jobs can be started and cancelled. */
  readonly allowsChanges?: boolean;
  /** Of the service, from the start. */
  readonly faults?: readonly Fault[];
  /** Changes AWS's shared files before the window opens; what it gives undoes that. */
  readonly spoil?: (world: WelcomeWorld) => Promise<() => Promise<void>>;
  /** Taken for the README, with `--readme` alone. */
  readonly isForReadme?: boolean;
  show(stage: Stage): Promise<void>;
}
