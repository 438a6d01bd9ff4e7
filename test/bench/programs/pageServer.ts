import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { makeWorld } from "../../service/world/makeWorld";
import { tellJob } from "../../service/world/tellJob";
import type { World } from "../../service/world/world";
import { PageAnswers } from "../pageAnswers";
import { REQUESTS_PATH, type ServerInput, type ServerReport } from "../pageServer";
import { input, report, runProgram } from "../report";

const KEEP_ALIVE_MILLISECONDS = 60_000;

runProgram(async () => {
  const { jobs, dataSets, pageSize, latencyMilliseconds = 0 } = input<ServerInput>();
  const now = Date.now();
  const world = makeWorld({ jobs, seed: 1, epoch: now, ...(dataSets === undefined ? {} : { dataSets }) });
  const answers = new PageAnswers(world, now);
  answers.prepare(pageSize);
  let requests = 0;
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MILLISECONDS }, (request, response) => {
    const { method = "", url = "" } = request;
    if (url === REQUESTS_PATH) {
      response.end(String(requests));
      return;
    }
    requests += 1;
    const { status, headers, body } = answers.answer(method, url);
    const send = () => response.writeHead(status, headers).end(body);
    if (latencyMilliseconds === 0) {
      send();
    } else {
      setTimeout(send, latencyMilliseconds);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  report({ url, meanJobBytes: meanJobBytes(world, now) } satisfies ServerReport);
});

function meanJobBytes(world: World, now: number): number {
  const bytes = world.jobs.map((job) => Buffer.byteLength(JSON.stringify(tellJob(job, "us-east-1", now))));
  return bytes.reduce((sum, size) => sum + size, 0) / bytes.length;
}
