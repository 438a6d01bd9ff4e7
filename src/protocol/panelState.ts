import { defined } from "../core/base/defined";
import { isJsonObject, textIn } from "../core/base/json";
import type { JobRef } from "../core/connection/jobRef";

/** Reads what a page had kept; anything else is undefined. */
export function toPanelState(value: unknown): JobRef | undefined {
  if (!isJsonObject(value) || !isJsonObject(value["connection"])) {
    return undefined;
  }
  const { connection } = value;
  const [id, region] = [textIn(connection, "id"), textIn(connection, "region")];
  const [profile, file] = [textIn(connection, "profile"), textIn(connection, "file")];
  const jobId = textIn(value, "jobId");
  if (id === undefined || jobId === undefined) {
    return undefined;
  }
  if (file !== undefined) {
    return { connection: { id, file }, jobId };
  }
  return region === undefined ? undefined : { connection: { id, region, ...defined({ profile }) }, jobId };
}
