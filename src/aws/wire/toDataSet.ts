import { defined } from "../../core/base/defined";
import { isJsonObject, type Json, type JsonObject, textIn } from "../../core/base/json";
import type { DataSet, Revision } from "../../core/job/dataSet";
import { timeOf } from "./fieldReader";
import { maskSecrets } from "./maskSecrets";

/** Reads an element of ListDataSets or an answer of GetDataSet; undefined without an id, as nothing can be asked about it. */
export function toDataSet(wire: Json): DataSet | undefined {
  return readWithId(wire, (id, masked) => {
    const [arn, name] = [textIn(masked, "Arn"), textIn(masked, "Name")];
    const origin = textIn(masked, "Origin");
    return {
      id,
      ...defined({ arn, name }),
      ...(origin === "OWNED" || origin === "ENTITLED" ? { origin } : {}),
    };
  });
}

/** Reads an element of ListDataSetRevisions of this data set; undefined without an id. */
export function toRevision(wire: Json, dataSetId: string): Revision | undefined {
  return readWithId(wire, (id, masked) => {
    const [arn, comment] = [textIn(masked, "Arn"), textIn(masked, "Comment")];
    return {
      id,
      dataSetId: textIn(masked, "DataSetId") ?? dataSetId,
      ...defined({ arn, comment, createdAt: timeOf(masked["CreatedAt"]) }),
      finalized: masked["Finalized"] === true,
      revoked: masked["Revoked"] === true,
    };
  });
}

function readWithId<T>(wire: Json, read: (id: string, masked: JsonObject) => T): T | undefined {
  const masked = maskSecrets(wire);
  const id = isJsonObject(masked) && textIn(masked, "Id");
  return id ? read(id, masked) : undefined;
}
