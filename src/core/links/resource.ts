import { isJsonObject } from "../base/json";
import { entriesIn, type Sent } from "../base/members";
import type { AnyPlace } from "../job/detailsParts";
import type { Job, JobError, ResourceType } from "../job/job";
import { type NamedByDetails, namedByDetails } from "../job/namedByDetails";

const KINDS = ["dataSet", "revision", "asset", "bucket", "object", "kmsKey", "role"] as const;
export type ResourceKind = (typeof KINDS)[number];

/** Something of AWS that a job names. */
export interface Resource {
  readonly kind: ResourceKind;
  /** As the job names it: an id, a name, the key of an object, or an ARN. */
  readonly id: string;
  /** Bucket of an object. */
  readonly bucket?: string;
}

const KIND_OF_TYPE: Readonly<Record<ResourceType, ResourceKind>> = {
  DATA_SET: "dataSet",
  REVISION: "revision",
  ASSET: "asset",
};

/** Resource that an error is about. Undefined if the error doesn't say of what kind it is. */
export function resourceOfError({ resourceId, resourceType }: JobError): Resource | undefined {
  const kind = typeof resourceType === "string" ? KIND_OF_TYPE[resourceType] : undefined;
  return resourceId === undefined || kind === undefined ? undefined : { kind, id: resourceId };
}

/** All that the job names, some of it several times. */
export function resourcesOf(job: Job): readonly Resource[] {
  const { dataSetId, revisionIds, errors } = job;
  return [
    ...named("dataSet", dataSetId),
    ...revisionIds.map((id) => ({ kind: "revision", id }) as const),
    ...namedByDetails(job).flatMap(resourcesIn),
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

function resourcesIn({ assetId, places = [], kmsKeys = [], role }: NamedByDetails): readonly Resource[] {
  return [
    ...named("asset", assetId),
    ...places.flatMap(resourcesAt),
    ...kmsKeys.flatMap((key) => named("kmsKey", key)),
    ...named("role", role),
  ];
}

function resourcesAt({ assetId, revisionId, bucket, key, keys }: Partial<AnyPlace>): readonly Resource[] {
  const objects = typeof bucket === "string" ? [key ?? [], entriesIn(keys)].flat() : [];
  return [
    ...named("asset", assetId),
    ...named("revision", revisionId),
    ...named("bucket", bucket),
    ...objects.map((id) => ({ kind: "object", id, bucket: bucket ?? "" }) as const),
  ];
}

function named(kind: ResourceKind, id: Sent<string>): readonly Resource[] {
  return typeof id === "string" ? [{ kind, id }] : [];
}
