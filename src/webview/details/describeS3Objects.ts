import { textIn } from "../../core/base/json";
import type { Translate } from "../../core/base/translate";
import { s3UriOf } from "../../core/job/s3Uri";
import type { Column } from "./describeTable";
import { resourceValue, textValue } from "./description";

/** The columns of a list of S3 objects: what is copied of a key is the address of the object. */
export function s3ObjectColumns(t: Translate): readonly Column[] {
  return [
    { name: t("Bucket"), member: "Bucket", value: (id) => resourceValue({ kind: "bucket", id }) },
    {
      name: t("Key"),
      member: "Key",
      value: (key, row) => {
        const [bucket, uri] = [textIn(row, "Bucket"), s3UriOf(row)];
        return bucket === undefined || uri === undefined
          ? textValue(key)
          : {
              ...resourceValue({ kind: "object", id: key, bucket }),
              copy: { text: uri, what: t("S3 URI") },
            };
      },
    },
  ];
}
