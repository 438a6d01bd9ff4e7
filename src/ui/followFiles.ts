import { FollowedFiles } from "../core/followedFiles";
import type { ActionParts } from "./actions";
import { askAgain } from "./askAgain";
import { readSettings } from "./settings";

/** Credentials that are renewed in AWS's files are picked up by themselves, while the view says what is under way. */
export function followFiles({ session, view, pick, loadAws, clock, report }: ActionParts): FollowedFiles {
  return new FollowedFiles({
    session,
    loadAws,
    readSettings: () => readSettings(pick.value),
    askAgain: () => view.during(askAgain(session, clock)),
    report,
  });
}
