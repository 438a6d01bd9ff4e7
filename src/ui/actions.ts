import type { CommandHandlers } from "./base/commands";
import { connectionCommands } from "./connect/connectionCommands";
import { openFileCommands } from "./connect/openFileCommands";
import { pinCommands } from "./connect/pinCommands";
import { copyAsCommands } from "./copy/copyAsCommands";
import { copyCommands } from "./copy/copyCommands";
import { exportCommands } from "./copy/exportCommands";
import { changeCommands } from "./job/changeCommands";
import { goToJobCommands } from "./job/goToJob";
import { jobCommands, jsonCommands } from "./job/jobCommands";
import { relatedCommands } from "./job/resourceLinks";
import { filterCommands } from "./lists/filterCommands";
import { groupCommands } from "./lists/groupCommands";
import { listCommands } from "./lists/listCommands";
import { loadCommands } from "./lists/loadCommands";
import { tokenCommands } from "./lists/tokenCommands";
import type { Window } from "./window/window";

/** The handlers of all commands. */
export function commandHandlers(window: Window): CommandHandlers {
  return {
    ...listCommands(window),
    ...loadCommands(window),
    ...filterCommands(window),
    ...groupCommands(window),
    ...tokenCommands(window),
    ...jobCommands(window),
    ...copyCommands(window),
    ...copyAsCommands(window),
    ...changeCommands(window),
    ...jsonCommands(window),
    ...goToJobCommands(window),
    ...relatedCommands(window),
    ...exportCommands(window),
    ...openFileCommands(window),
    ...pinCommands(window),
    ...connectionCommands(window),
    showLog: async () => window.log.show(),
  };
}
