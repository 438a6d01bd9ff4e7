import type { CommandName } from "../../src/ui/base/commandIds";

/** What a command does when the palette runs it on a fresh window. */
type Case = readonly [what: string, act: (command: string) => Promise<void>];
export type Cases = Readonly<Record<CommandName, Case>>;
