import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before } from "node:test";
import { writeAwsFiles } from "../host/awsFiles.mjs";
import { type RunningService, type ServiceOptions, startService } from "../service/dataExchangeService";
import { Editor, type EditorOptions } from "./editor";

const VISITS = 20;

/** The name of a profile beside "demo" with the same jobs, for the test of that number in its window. */
export function visitedProfile(index: number): string {
  if (index >= VISITS) {
    throw new Error(`There are ${VISITS} profiles to visit.`);
  }
  return `visit-${String(index + 1).padStart(2, "0")}`;
}

/** A local AWS with profiles that work and two that do not, and an editor that uses the one named "demo". */
export class LocalWorld {
  private constructor(
    readonly service: RunningService,
    readonly editor: Editor,
    private readonly folder: string,
  ) {}

  static async start(
    options: ServiceOptions = {},
    machineSettings: EditorOptions["machineSettings"] = {},
  ): Promise<LocalWorld> {
    const service = await startService(options);
    const folder = await mkdtemp(join(tmpdir(), "aws-files-"));
    const { accessKeyId, secretAccessKey } = service;
    const profiles = [
      { name: "demo", region: "us-east-1", accessKeyId, secretAccessKey },
      { name: "demo-eu", region: "eu-west-1", accessKeyId, secretAccessKey },
      { name: "wrong-key", region: "us-east-1", accessKeyId: "AKIDOFNOBODY00000000", secretAccessKey },
      { name: "no-region", accessKeyId, secretAccessKey },
      ...Array.from({ length: VISITS }, (_, index) => ({
        name: visitedProfile(index),
        region: "us-east-1",
        accessKeyId,
        secretAccessKey,
      })),
    ];
    const env = await writeAwsFiles(folder, profiles, service.url);
    const editor = await Editor.start({ env: { ...env, AWS_PROFILE: "demo" }, machineSettings });
    return new LocalWorld(service, editor, folder);
  }

  async stop(): Promise<void> {
    await this.editor.stop();
    await this.service.close();
    await rm(this.folder, { recursive: true });
  }
}

/** One local world for all tests of a file: started before the first, without faults for each. */
export function sharedWorld(
  options: ServiceOptions = {},
  machineSettings: EditorOptions["machineSettings"] = {},
): () => LocalWorld {
  const running: { world?: LocalWorld } = {};
  const world = () => {
    if (running.world === undefined) {
      throw new Error("The local world has not started.");
    }
    return running.world;
  };
  before(async () => {
    running.world = await LocalWorld.start(options, machineSettings);
  });
  afterEach(() => world().service.clearFaults());
  after(() => running.world?.stop());
  return world;
}
