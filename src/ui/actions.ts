import { assertNever } from "../core/base/assertNever";
import type { ObservedJob } from "../core/live/observedJob";
import type { CommandHandlers } from "./base/commands";
import { help } from "./base/failureRemedy";
import { connectionCommands } from "./connect/connectionCommands";
import { openFileCommands } from "./connect/openFileCommands";
import { pinCommands } from "./connect/pinCommands";
import { copyAsCommands } from "./copy/copyAsCommands";
import { copyCommands, copySignedUrl } from "./copy/copyCommands";
import { exportCommands } from "./copy/exportCommands";
import { changeCommands, changeJob } from "./job/changeCommands";
import { goToJobCommands } from "./job/goToJob";
import { jobCommands } from "./job/jobCommands";
import { followResource, relatedCommands } from "./job/resourceLinks";
import { reveal } from "./job/revealRow";
import { filterCommands } from "./lists/filterCommands";
import { groupCommands } from "./lists/groupCommands";
import { listCommands } from "./lists/listCommands";
import { loadCommands } from "./lists/loadCommands";
import { tokenCommands } from "./lists/tokenCommands";
import type { PanelRequest } from "./panel/jobPanel";
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
    ...goToJobCommands(window),
    ...relatedCommands(window),
    ...exportCommands(window),
    ...openFileCommands(window),
    ...pinCommands(window),
    ...connectionCommands(window),
    showLog: async () => window.log.show(),
  };
}

/** Does what a panel asks for. */
export async function answerPanel(
  window: Window,
  request: PanelRequest,
  { open, failure, ref }: ObservedJob,
): Promise<void> {
  switch (request.type) {
    case "openLink":
      return open && followResource(window, open, request.resource);
    case "copySignedUrl":
      return open && copySignedUrl(window, open);
    case "startJob":
      return open && changeJob(window, "start", open);
    case "cancelJob":
      return open && changeJob(window, "cancel", open);
    case "reveal":
      return open && reveal(window, open);
    case "remedy":
      return failure && help(failure, window.connections.homeOf(ref.connection));
    default:
      return assertNever(request);
  }
}
