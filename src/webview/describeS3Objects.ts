import { type JsonObject, textIn } from "../core/json";
import type { Translate } from "../core/translate";
import type { Column } from "./describeTable";
import { textValue } from "./description";
import { s3Uri } from "./s3Uri";

/** The columns of a list of S3 objects: what is copied of a key is the address of the object. */
export function s3ObjectColumns(t: Translate): readonly Column[] {
  return [
    { name: t("Bucket"), member: "Bucket", value: (bucket) => textValue(bucket) },
    {
      name: t("Key"),
      member: "Key",
      value: (key, row) => {
        const uri = s3UriOf(row);
        return uri === undefined
          ? textValue(key)
          : { ...textValue(key), copy: { text: uri, what: t("S3 URI") } };
      },
    },
  ];
}

/** Of an object of the service with a bucket and a key. */
export function s3UriOf(row: JsonObject): string | undefined {
  const [bucket, key] = [textIn(row, "Bucket"), textIn(row, "Key")];
  return bucket === undefined || key === undefined ? undefined : s3Uri({ bucket, key });
}
