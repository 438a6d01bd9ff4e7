import { LoadAll } from "../../../src/core/catalog/loadAll";
import { ACCOUNT } from "../../../src/core/connection/listKey";
import type { LoadAllInput, LoadAllReport } from "../loadAllTimes";
import { connectProduct } from "../productCatalog";
import { input, report, runProgram } from "../report";

runProgram(async () => {
  const { jobs, ...given } = input<LoadAllInput>();
  const catalog = await connectProduct(given);
  const start = performance.now();
  const sinceStart = () => performance.now() - start;
  let shown: number | undefined;
  catalog.onDidChange(() => {
    if (catalog.store.size === jobs) {
      shown ??= sinceStart();
    }
  });
  await catalog.open(ACCOUNT);
  const end = await catalog.bulk.start(
    (signal, onProgress) => new LoadAll(catalog, { list: ACCOUNT, maxItems: jobs + 1 }, signal, onProgress),
  );
  if (end.kind !== "all" || shown === undefined || catalog.store.size !== jobs) {
    throw new Error(`${catalog.store.size} of ${jobs} jobs are there; it ended as ${JSON.stringify(end)}.`);
  }
  report({ shown, proved: sinceStart() } satisfies LoadAllReport);
  catalog.dispose();
});
