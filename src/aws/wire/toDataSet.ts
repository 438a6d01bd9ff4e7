import { defined } from "../../core/base/defined";
import { isJsonObject, type Json, type JsonObject, textIn } from "../../core/base/json";
import type { DataSet, Revision } from "../../core/job/dataSet";
import { timeOf } from "./fieldReader";
import { maskSecrets } from "./maskSecrets";

/** An element of ListDataSets or an answer of GetDataSet; undefined without an id, since nothing can be asked about it. */
export function toDataSet(wire: Json): DataSet | undefined {
  const masked = maskedObject(wire);
  const id = textIn(masked, "Id");
  if (masked === undefined || id === undefined || id === "") {
    return undefined;
  }
  const arn = textIn(masked, "Arn");
  const name = textIn(masked, "Name");
  const origin = textIn(masked, "Origin");
  return {
    id,
    ...defined({ arn, name }),
    ...(origin === "OWNED" || origin === "ENTITLED" ? { origin } : {}),
  };
}

/** An element of ListDataSetRevisions of this data set; undefined without an id. */
export function toRevision(wire: Json, dataSetId: string): Revision | undefined {
  const masked = maskedObject(wire);
  const id = textIn(masked, "Id");
  if (masked === undefined || id === undefined || id === "") {
    return undefined;
  }
  const arn = textIn(masked, "Arn");
  const comment = textIn(masked, "Comment");
  const createdAt = timeOf(masked["CreatedAt"]);
  return {
    id,
    dataSetId: textIn(masked, "DataSetId") ?? dataSetId,
    ...defined({ arn, comment, createdAt }),
    finalized: masked["Finalized"] === true,
    revoked: masked["Revoked"] === true,
  };
}

function maskedObject(wire: Json): JsonObject | undefined {
  const masked = maskSecrets(wire);
  return isJsonObject(masked) ? masked : undefined;
}
