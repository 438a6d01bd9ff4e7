import { assertNever } from "../core/base/assertNever";
import { help } from "./base/failureRemedy";
import { type CopyParts, copySignedUrlOf } from "./copy/copyCommands";
import { changeJob } from "./job/changeCommands";
import { followResource } from "./job/resourceLinks";
import type { PanelCall } from "./panel/jobPanels";
import { reveal } from "./tree/revealRow";

/** What a panel asks for. */
export async function answerPanel(parts: CopyParts, { request, shown }: PanelCall): Promise<void> {
  const { open, failure } = shown;
  if (typeof request === "object") {
    return open && followResource(parts, open, request.resource);
  }
  switch (request) {
    case "copySignedUrl":
      return open && copySignedUrlOf(parts, open);
    case "startJob":
      return open && changeJob(parts, "start", open);
    case "cancelJob":
      return open && changeJob(parts, "cancel", open);
    case "reveal":
      return open && reveal(parts, open);
    case "remedy":
      return failure && help(failure, parts.connections.ofConnection(shown.ref.connection.id));
    default:
      return assertNever(request);
  }
}
