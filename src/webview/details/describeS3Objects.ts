import type { Translate } from "../../core/base/translate";
import type { S3Place } from "../../core/job/detailsParts";
import { s3UriOf } from "../../core/job/s3Uri";
import type { Column } from "./describeTable";
import { resourceValue, textValue } from "./description";

/** The columns of a list of S3 objects: what is copied of a key is the address of the object. */
export function s3ObjectColumns(t: Translate): readonly Column<S3Place>[] {
  return [
    {
      name: t("Bucket"),
      text: ({ bucket }) => bucket,
      value: (id) => resourceValue({ kind: "bucket", id }),
    },
    {
      name: t("Key"),
      text: ({ key }) => key,
      value: (key, row) => {
        const uri = s3UriOf(row);
        return uri === undefined
          ? textValue(key)
          : {
              ...resourceValue({ kind: "object", id: key, bucket: row.bucket ?? "" }),
              copy: { text: uri, what: t("S3 URI") },
            };
      },
    },
  ];
}
