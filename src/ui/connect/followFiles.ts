import type { Clock } from "../../core/base/clock";
import { FollowedFiles, type FollowedParts } from "../../core/live/followedFiles";
import { askAgain } from "../lists/askAgain";
import type { WindowParts } from "../tree/meantConnection";

/** Credentials that are renewed in AWS's files are picked up by themselves, while the view says what is under way. */
export function followFiles(
  parts: WindowParts & Omit<FollowedParts, "askAgain"> & { readonly clock: Clock },
): FollowedFiles {
  const { view, clock } = parts;
  return new FollowedFiles({ ...parts, askAgain: (live) => view.during(askAgain(live, clock)) });
}
