import { s3UriOf } from "../core/s3Uri";
import type { Translate } from "../core/translate";
import type { Column } from "./describeTable";
import { textValue } from "./description";

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
