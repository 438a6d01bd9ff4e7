import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeAwsFiles } from "../host/awsFiles.mjs";
import { type RunningService, startService } from "../service/dataExchangeService";
import { Editor } from "./editor";

/** A local AWS with two profiles that work and one that does not, and an editor that uses the first. */
export class LocalWorld {
  private constructor(
    readonly service: RunningService,
    readonly editor: Editor,
    private readonly folder: string,
  ) {}

  static async start(): Promise<LocalWorld> {
    const service = await startService();
    const folder = await mkdtemp(join(tmpdir(), "aws-files-"));
    const { accessKeyId, secretAccessKey } = service;
    const profiles = [
      { name: "demo", region: "us-east-1", accessKeyId, secretAccessKey },
      { name: "demo-eu", region: "eu-west-1", accessKeyId, secretAccessKey },
      { name: "wrong-key", region: "us-east-1", accessKeyId: "AKIDOFNOBODY00000000", secretAccessKey },
      { name: "no-region", accessKeyId, secretAccessKey },
    ];
    const env = await writeAwsFiles(folder, profiles, service.url);
    return new LocalWorld(service, await Editor.start({ env: { ...env, AWS_PROFILE: "demo" } }), folder);
  }

  async stop(): Promise<void> {
    await this.editor.stop();
    await this.service.close();
    await rm(this.folder, { recursive: true });
  }
}
