import { assertNever } from "../base/assertNever";
import { isJsonObject, objectIn } from "../base/json";
import { entriesIn, Members, type Sent } from "../base/members";
import { DETAILS_MEMBERS, NAMES } from "./detailsMembers";
import { type AnyPlace, arnsIn, readAnyPlace, readEncryption, readSource } from "./detailsParts";
import { JOB_TYPES, type Job } from "./job";
import { DETAILS_READERS, type JobDetails } from "./jobDetails";

/** Names in Details that mean the same whatever their type. */
export interface NamedByDetails {
  readonly assetId?: Sent<string>;
  readonly places?: readonly Partial<AnyPlace>[];
  readonly kmsKeys?: readonly Sent<string>[];
  readonly role?: Sent<string>;
}

/**
 * Reads the names in all Details that were sent, also those of a type that is not known. Leftovers of the others are
 * read in the same way: a member that is new in one type mostly means what it means in another.
 */
export function namedByDetails({ json }: Job): readonly NamedByDetails[] {
  return Object.entries(objectIn(json, "Details") ?? {}).flatMap(([name, sent]) => {
    if (!isJsonObject(sent)) {
      return [];
    }
    const details = new Members(sent);
    const type = JOB_TYPES.find((known) => DETAILS_MEMBERS[known] === name);
    return type === undefined
      ? [namedByMembers(details)]
      : [namedBy(DETAILS_READERS[type](details)), namedByMembers(new Members(details.leftovers()))];
  });
}

function namedBy(details: JobDetails): NamedByDetails {
  switch (details.type) {
    case "IMPORT_ASSETS_FROM_S3":
      return { places: entriesIn(details.sources) };
    case "EXPORT_ASSETS_TO_S3":
    case "EXPORT_REVISIONS_TO_S3":
      return {
        places: entriesIn<Partial<AnyPlace>>(details.destinations),
        kmsKeys: [details.encryption?.keyArn],
      };
    case "EXPORT_ASSET_TO_SIGNED_URL":
      return { assetId: details.assetId };
    case "CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET":
      return { places: [details.source ?? {}], kmsKeys: arnsIn(details.source?.kmsKeys) };
    case "IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY":
      return { role: details.role };
    case "IMPORT_ASSET_FROM_SIGNED_URL":
    case "IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES":
    case "IMPORT_ASSET_FROM_API_GATEWAY_API":
      return {};
    default:
      return assertNever(details);
  }
}

/** By the members that mean the same in the Details of every type. */
function namedByMembers(details: Members): NamedByDetails {
  const source = details.object("AssetSource");
  const lists = ["AssetSources", "AssetDestinations", NAMES.revisions];
  return {
    assetId: details.text("AssetId"),
    places: [
      ...lists.flatMap((name) => entriesIn(details.rows(name, readAnyPlace))),
      ...(source ? [readAnyPlace(source)] : []),
    ],
    kmsKeys: [...arnsIn(readSource(source)?.kmsKeys), readEncryption(details.object("Encryption"))?.keyArn],
    role: details.text("RoleArn"),
  };
}
