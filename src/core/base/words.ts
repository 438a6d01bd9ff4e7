import type { Translate } from "./translate";

/** Form of the times in rows: how long ago, or the moment in the zone of the machine or in UTC. */
export type Timestamps = "relative" | "local" | "utc";

/** Everything that a text for people depends on, its subject apart. */
export interface Words {
  readonly t: Translate;
  /** BCP 47, of the editor. */
  readonly language: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly timestamps: Timestamps;
}
