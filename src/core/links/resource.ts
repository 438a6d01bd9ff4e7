import { isJsonObject, type Json, type JsonObject, objectIn, objectsIn, textIn } from "../base/json";
import { exportKey, grantedKeys } from "../job/detailsParts";
import type { Job, JobError, ResourceType } from "../job/job";

const KINDS = ["dataSet", "revision", "asset", "bucket", "object", "kmsKey", "role"] as const;
export type ResourceKind = (typeof KINDS)[number];

/** Something of AWS that a job names. */
export interface Resource {
  readonly kind: ResourceKind;
  /** As the job names it: an id, a name, the key of an object, or an ARN. */
  readonly id: string;
  /** Of an object. */
  readonly bucket?: string;
}

const KIND_OF_TYPE: Readonly<Record<ResourceType, ResourceKind>> = {
  DATA_SET: "dataSet",
  REVISION: "revision",
  ASSET: "asset",
};

/** What an error is about; undefined where it does not say of what kind that is. */
export function resourceOfError({ resourceId, resourceType }: JobError): Resource | undefined {
  const kind = typeof resourceType === "string" ? KIND_OF_TYPE[resourceType] : undefined;
  return resourceId === undefined || kind === undefined ? undefined : { kind, id: resourceId };
}

/** All that the job names, some of it several times. */
export function resourcesOf({ dataSetId, revisionIds, errors, json }: Job): readonly Resource[] {
  const details = Object.values(objectIn(json, "Details") ?? {}).filter(isJsonObject);
  return [
    ...named("dataSet", dataSetId),
    ...revisionIds.map((id) => ({ kind: "revision", id }) as const),
    ...details.flatMap(resourcesIn),
    ...errors.flatMap((error) => [
      ...[resourceOfError(error)].filter((resource) => resource !== undefined),
      ...error.objects.map(({ bucket, key }) => ({ kind: "object", id: key, bucket }) as const),
    ]),
  ];
}

export function namesResource(job: Job, resource: Resource): boolean {
  return resourcesOf(job).some(
    ({ kind, id, bucket }) => kind === resource.kind && id === resource.id && bucket === resource.bucket,
  );
}

/** A resource that another program sent. */
export function toResource(sent: unknown): Resource | undefined {
  if (!isJsonObject(sent)) {
    return undefined;
  }
  const [kind, id, bucket] = [KINDS.find((known) => known === sent["kind"]), sent["id"], sent["bucket"]];
  if (kind === undefined || typeof id !== "string" || (kind === "object") !== (typeof bucket === "string")) {
    return undefined;
  }
  return typeof bucket === "string" ? { kind, id, bucket } : { kind, id };
}

/** By the members that have the same meaning in the Details of every type. */
function resourcesIn(details: JsonObject): readonly Resource[] {
  const source = objectIn(details, "AssetSource");
  return [
    ...named("asset", textIn(details, "AssetId")),
    ...["AssetSources", "AssetDestinations", "RevisionDestinations"].flatMap((list) =>
      objectsIn(details, list).flatMap(resourcesAt),
    ),
    ...(source === undefined ? [] : [...resourcesAt(source), ...keysIn(source)]),
    ...grantedKeys(details).flatMap((key) => named("kmsKey", key)),
    ...named("kmsKey", exportKey(details)),
    ...named("role", textIn(details, "RoleArn")),
  ];
}

function resourcesAt(place: JsonObject): readonly Resource[] {
  const [bucket, key] = [textIn(place, "Bucket"), textIn(place, "Key")];
  return [
    ...named("asset", textIn(place, "AssetId")),
    ...named("revision", textIn(place, "RevisionId")),
    ...named("bucket", bucket),
    ...(bucket === undefined || key === undefined ? [] : [{ kind: "object", id: key, bucket } as const]),
  ];
}

function keysIn(source: JsonObject): readonly Resource[] {
  const [bucket, keys] = [textIn(source, "Bucket"), source["Keys"]];
  return bucket === undefined || !Array.isArray(keys)
    ? []
    : keys
        .filter((key: Json) => typeof key === "string")
        .map((id: string) => ({ kind: "object", id, bucket }) as const);
}

function named(kind: ResourceKind, id: string | undefined): readonly Resource[] {
  return id === undefined ? [] : [{ kind, id }];
}
