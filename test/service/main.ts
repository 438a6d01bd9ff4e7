import { readCommandLine, UsageError } from "./commandLine";
import { startService } from "./dataExchangeService";

async function main(): Promise<void> {
  const service = await startService(readCommandLine(process.argv.slice(2)));
  console.log(`AWS_ACCESS_KEY_ID=${service.accessKeyId}`);
  console.log(`AWS_SECRET_ACCESS_KEY=${service.secretAccessKey}`);
  console.log(`Data Exchange service ready: ${service.url}`);
  const stop = (): void => {
    void service.close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

main().catch((error: unknown) => {
  const wrongUsage = error instanceof UsageError;
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = wrongUsage ? 2 : 1;
});
