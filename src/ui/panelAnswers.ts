import { assertNever } from "../core/base/assertNever";
import { help } from "./base/failureRemedy";
import { copySignedUrlOf } from "./copy/copyCommands";
import { changeJob } from "./job/changeCommands";
import { followResource } from "./job/resourceLinks";
import { reveal } from "./job/revealRow";
import type { PanelCall } from "./panel/jobPanel";
import type { Window } from "./window/window";

/** Does what a panel asks for. */
export async function answerPanel(window: Window, { request, shown }: PanelCall): Promise<void> {
  const { open, failure } = shown;
  if (typeof request === "object") {
    return open && followResource(window, open, request.resource);
  }
  switch (request) {
    case "copySignedUrl":
      return open && copySignedUrlOf(window, open);
    case "startJob":
      return open && changeJob(window, "start", open);
    case "cancelJob":
      return open && changeJob(window, "cancel", open);
    case "reveal":
      return open && reveal(window, open);
    case "remedy":
      return failure && help(failure, window.connections.ofConnection(shown.ref.connection.id));
    default:
      return assertNever(request);
  }
}
