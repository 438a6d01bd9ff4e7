import type { ListReport } from "../listTimes";
import { connectProduct, loadAll, type ProductInput } from "../productCatalog";
import { input, report, runProgram } from "../report";

runProgram(async () => {
  const catalog = await connectProduct(input<ProductInput>());
  const start = performance.now();
  await loadAll(catalog);
  report({ milliseconds: performance.now() - start, jobs: catalog.store.size } satisfies ListReport);
  catalog.dispose();
});
