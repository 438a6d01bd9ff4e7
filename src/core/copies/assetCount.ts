import { objectIn, textIn } from "../base/json";
import { isKnown, type Job } from "../job/job";
import { DETAILS_MEMBERS } from "../job/jobDetails";

/** Of how many assets the job's Details tell; undefined where AWS counts by itself, as for whole revisions. */
export function assetCount({ type, json }: Job): number | undefined {
  const details = isKnown(type) ? objectIn(objectIn(json, "Details"), DETAILS_MEMBERS[type]) : undefined;
  const list = [details?.["AssetSources"], details?.["AssetDestinations"]].find(Array.isArray);
  if (list !== undefined) {
    return list.length;
  }
  const isOfOne = [textIn(details, "AssetId"), textIn(details, "AssetName")].some(Boolean);
  return isOfOne ? 1 : undefined;
}
