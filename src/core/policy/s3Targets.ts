import { entriesIn, type Sent, type SentList } from "../base/members";
import type { RevisionPlace, S3Place } from "../job/detailsParts";
import { literal, NAMED_ONE_BY_ONE } from "./policyStatement";

/** Objects of a bucket: the one with that key, or all whose keys begin with it. */
export interface S3Target {
  readonly bucket: string;
  readonly key: string;
  readonly isPrefix: boolean;
}

/** Objects of a list. A missing key is the name of the asset, which is not known here: it covers all keys. */
export function objectTargets(places: Sent<SentList<S3Place>>): readonly S3Target[] {
  return entriesIn(places).flatMap(({ bucket, key }) =>
    typeof bucket === "string" ? [{ bucket, key: key ?? "", isPrefix: typeof key !== "string" }] : [],
  );
}

/** Destinations of revisions, by the part of the key pattern that is equal for all assets. */
export function revisionTargets(places: Sent<SentList<RevisionPlace>>): readonly S3Target[] {
  return entriesIn(places).flatMap(({ bucket, keyPattern }) => {
    const [key = ""] = (keyPattern ?? "").split("${");
    return typeof bucket === "string" ? [{ bucket, key, isPrefix: true }] : [];
  });
}

export function bucketsOf(targets: readonly S3Target[]): readonly string[] {
  return [...new Set(targets.map(({ bucket }) => bucket))];
}

/** ARNs for a policy, which cover these objects and, where there are few, no others. */
export function objectArns(targets: readonly S3Target[], partition: string): readonly string[] {
  return bucketsOf(targets).flatMap((bucket) => {
    const inBucket = targets.filter((target) => target.bucket === bucket);
    return patternsOf(inBucket).map((pattern) => `${bucketArn(bucket, partition)}/${pattern}`);
  });
}

export function bucketArn(bucket: string, partition: string): string {
  return `arn:${partition}:s3:::${literal(bucket)}`;
}

function patternsOf(targets: readonly S3Target[]): readonly string[] {
  const patterns = targets.map(({ key, isPrefix }) => `${literal(key)}${isPrefix ? "*" : ""}`);
  const different = [...new Set(patterns)];
  return different.length <= NAMED_ONE_BY_ONE
    ? different
    : [`${literal(commonFolder(targets.map(({ key }) => key)))}*`];
}

/** The longest beginning of all keys that ends with a slash; empty if they share none. */
function commonFolder(keys: readonly string[]): string {
  const [first = "", ...others] = keys;
  const folders = first.split("/").slice(0, -1);
  const shared = folders.filter((_, at) => {
    const folder = `${folders.slice(0, at + 1).join("/")}/`;
    return others.every((key) => key.startsWith(folder));
  });
  return shared.map((folder) => `${folder}/`).join("");
}
