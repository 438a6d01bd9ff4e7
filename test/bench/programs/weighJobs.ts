import type { WeightReport } from "../memoryPerJob";
import { connectProduct, loadAll, type ProductInput } from "../productCatalog";
import { input, report, runProgram } from "../report";

/** Started with --expose-gc. */
function heapUsed(): number {
  if (globalThis.gc === undefined) {
    throw new Error("This program needs --expose-gc.");
  }
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

runProgram(async () => {
  const catalog = await connectProduct(input<ProductInput>());
  const before = heapUsed();
  await loadAll(catalog);
  const after = heapUsed();
  report({ bytes: after - before, jobs: catalog.store.size } satisfies WeightReport);
  catalog.dispose();
});
