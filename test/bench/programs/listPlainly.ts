import { Agent, get } from "node:http";
import type { ListInput, ListReport } from "../listTimes";
import { input, report, runProgram } from "../report";

interface ListedPage {
  readonly Jobs: readonly object[];
  readonly NextToken?: string;
}

const agent = new Agent({ keepAlive: true });

function read(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
      answer.once("error", reject);
    }).once("error", reject);
  });
}

runProgram(async () => {
  const { url, pageSize } = input<ListInput>();
  const first = `${url}/v1/jobs?maxResults=${pageSize}`;
  const start = performance.now();
  const jobs: object[] = [];
  for (let next: string | undefined = first; next !== undefined; ) {
    const page: ListedPage = JSON.parse(await read(next));
    jobs.push(...page.Jobs);
    next = page.NextToken && `${first}&nextToken=${encodeURIComponent(page.NextToken)}`;
  }
  report({ milliseconds: performance.now() - start, jobs: jobs.length } satisfies ListReport);
  agent.destroy();
});
