import { requestsWhenQuiet } from "../pageServer";
import { connectProduct, loadAll, type ProductInput } from "../productCatalog";
import type { RefreshReport } from "../refreshRequests";
import { input, report, runProgram } from "../report";

runProgram(async () => {
  const given = input<ProductInput>();
  const catalog = await connectProduct(given);
  await loadAll(catalog);
  // The names of the data sets are asked for behind the jobs.
  const before = await requestsWhenQuiet(given.url);
  const loaded = catalog.store.size;
  await catalog.refresh();
  const after = await requestsWhenQuiet(given.url);
  if (catalog.account.state.kind === "failed" || catalog.store.size !== loaded) {
    throw new Error(`The refresh failed, or lost jobs: ${catalog.store.size} of ${loaded} are there.`);
  }
  report({ requests: after - before } satisfies RefreshReport);
  catalog.dispose();
});
