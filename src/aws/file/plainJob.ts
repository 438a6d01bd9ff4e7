import { isJsonObject, isList, type Json, type JsonObject, textIn } from "../../core/base/json";

/** As deep as a job's values are changed, in levels. No job of AWS has so many. */
const DEEPEST = 50;

/**
 * A job as the service spells it, of one that PowerShell's ConvertTo-Json wrote: there each word of a list of the
 * service is an object with a `Value`, and Windows PowerShell has times as `/Date(milliseconds)/`. Others stay as they are.
 */
export function plainJob(element: Json): Json {
  return isJsonObject(element) && isOfPowerShell(element) ? plain(element, 0) : element;
}

/** The word in an object that has nothing else. */
function wordOf(value: Json | undefined): string | undefined {
  const { Value: word, ...others } = isJsonObject(value) ? value : {};
  return typeof word === "string" && Object.keys(others).length === 0 ? word : undefined;
}

function isOfPowerShell(job: JsonObject): boolean {
  const words = [
    wordOf(job["State"]),
    wordOf(job["Type"]),
    dateOf(job["CreatedAt"]),
    dateOf(job["UpdatedAt"]),
  ];
  return words.some((word) => word !== undefined);
}

function plain(value: Json, depth: number): Json {
  const known = wordOf(value) ?? dateOf(value);
  if (known !== undefined || depth === DEEPEST) {
    return known ?? value;
  }
  if (isList(value)) {
    return value.map((element) => plain(element, depth + 1));
  }
  return isJsonObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member, depth + 1)]))
    : value;
}

/** Beside the time itself, Windows PowerShell can put the same time in the words of the machine's language. */
function dateOf(value: Json | undefined): string | undefined {
  const text = isJsonObject(value) && textIn(value, "DateTime") ? textIn(value, "value") : value;
  const milliseconds = typeof text === "string" ? /^\/Date\((-?\d{1,15})\)\/$/.exec(text)?.[1] : undefined;
  return milliseconds === undefined ? undefined : new Date(Number(milliseconds)).toISOString();
}
