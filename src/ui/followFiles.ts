import { FollowedFiles } from "../core/followedFiles";
import type { ActionParts } from "./actions";
import { askAgain } from "./askAgain";
import { readSettings } from "./settings";

/** Credentials that are renewed in AWS's files are picked up by themselves, while the view says what is under way. */
export function followFiles({ sessions, view, pick, loadAws, clock, report }: ActionParts): FollowedFiles {
  return new FollowedFiles({
    sessions,
    loadAws,
    readSettings: () => readSettings(pick.value),
    askAgain: (session) => view.during(askAgain(session, clock)),
    report,
  });
}
