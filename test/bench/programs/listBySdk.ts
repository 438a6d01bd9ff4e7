import { DataExchangeClient, type JobEntry, paginateListJobs } from "@aws-sdk/client-dataexchange";
import type { ListInput, ListReport } from "../listTimes";
import { input, report, runProgram } from "../report";

runProgram(async () => {
  const { url, pageSize } = input<ListInput>();
  const client = new DataExchangeClient({ endpoint: url, region: "us-east-1" });
  const start = performance.now();
  const jobs: JobEntry[] = [];
  for await (const page of paginateListJobs({ client, pageSize }, {})) {
    jobs.push(...(page.Jobs ?? []));
  }
  report({ milliseconds: performance.now() - start, jobs: jobs.length } satisfies ListReport);
  client.destroy();
});
