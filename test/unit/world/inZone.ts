/** Runs a test on a machine in that zone; the tests of a file run one after the other. */
export function inZone(zone: string, body: () => void): void {
  const zoneOfTheRun = process.env["TZ"];
  process.env["TZ"] = zone;
  try {
    body();
  } finally {
    if (zoneOfTheRun === undefined) {
      delete process.env["TZ"];
    } else {
      process.env["TZ"] = zoneOfTheRun;
    }
  }
}
