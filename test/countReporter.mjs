/**
 * Ends a run of node:test with its counts as JSON. A test that was skipped or left to do has not
 * passed, nor has a file without a test, which Node reports as a test with the name of the file.
 * @param {AsyncIterable<import("node:test/reporters").TestEvent>} events
 */
// biome-ignore lint/style/noDefaultExport: Node looks for a reporter there.
export default async function* countReporter(events) {
  const counts = { passed: 0, failed: 0 };
  for await (const { type, data } of events) {
    if (type === "test:fail" && data.details.type !== "suite") {
      counts.failed += 1;
    } else if (type === "test:pass" && data.details.type !== "suite") {
      const isEmptyFile = data.nesting === 0 && data.name.endsWith(".test.ts");
      const hasRun = data.skip === undefined && data.todo === undefined && !isEmptyFile;
      counts[hasRun ? "passed" : "failed"] += 1;
    }
  }
  yield JSON.stringify(counts);
}
