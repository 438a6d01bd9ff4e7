import { FollowedFiles, type FollowedParts } from "../../core/live/followedFiles";
import type { WindowParts } from "../tree/meantConnection";

/** Credentials that are renewed in AWS's files are picked up by themselves, while the view says what is under way. */
export function followFiles(parts: WindowParts & Omit<FollowedParts, "refresh">): FollowedFiles {
  return new FollowedFiles({ ...parts, refresh: (live) => parts.view.during(live.refresh()) });
}
