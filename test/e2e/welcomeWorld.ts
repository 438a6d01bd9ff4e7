import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningService, startService } from "../service/dataExchangeService";
import { Editor, type EditorOptions } from "./editor";

/** Shared files with a profile for each state that a profile can lead to; none is chosen. */
export class WelcomeWorld {
  private constructor(
    readonly service: RunningService,
    readonly editor: Editor,
    private readonly emptyService: RunningService,
    private readonly folder: string,
  ) {}

  static async start(
    jobs = 20,
    machineSettings: EditorOptions["machineSettings"] = {},
  ): Promise<WelcomeWorld> {
    const service = await startService({ jobs });
    const emptyService = await startService({ jobs: 0 });
    const folder = await mkdtemp(join(tmpdir(), "aws-files-"));
    const env = {
      AWS_CONFIG_FILE: join(folder, "config"),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
      AWS_EC2_METADATA_DISABLED: "true",
      // Sessions of IAM Identity Center are kept below it.
      HOME: folder,
    };
    await writeFile(env.AWS_CONFIG_FILE, configText(service, emptyService));
    await writeFile(env.AWS_SHARED_CREDENTIALS_FILE, credentialsText(service));
    const sessions = join(folder, ".aws", "sso", "cache");
    await mkdir(sessions, { recursive: true });
    const ended = `${createHash("sha1").update("ended").digest("hex")}.json`;
    const token = { accessToken: "any", expiresAt: "2020-01-01T00:00:00Z" };
    await writeFile(join(sessions, ended), JSON.stringify(token));
    const editor = await Editor.start({
      env,
      machineSettings,
      mayAskFor: ["dataexchange.eu-north-1.amazonaws.com"],
    });
    return new WelcomeWorld(service, editor, emptyService, folder);
  }

  /** Puts lines before all others into the config file, and takes them out again. */
  spoilConfig(lines: string): Promise<() => Promise<void>> {
    return this.#changeFile("config", (text) => `${lines}\n${text}`);
  }

  /** Leaves no profile in either file, and brings them back. */
  async hideProfiles(): Promise<() => Promise<void>> {
    const restoreConfig = await this.#changeFile("config", () => "");
    const restoreCredentials = await this.#changeFile("credentials", () => "");
    return async () => {
      await restoreConfig();
      await restoreCredentials();
    };
  }

  async #changeFile(name: string, change: (text: string) => string): Promise<() => Promise<void>> {
    const path = join(this.folder, name);
    const before = await readFile(path, "utf8");
    await writeFile(path, change(before));
    return () => writeFile(path, before);
  }

  async stop(): Promise<void> {
    await this.editor.stop();
    await this.service.close();
    await this.emptyService.close();
    await rm(this.folder, { recursive: true });
  }
}

function configText(service: RunningService, emptyService: RunningService): string {
  const sso = (name: string) => [
    `[profile ${name}]`,
    "region = us-east-1",
    `sso_session = ${name}`,
    "sso_account_id = 111122223333",
    "sso_role_name = reader",
    `[sso-session ${name}]`,
    "sso_start_url = https://sso.invalid",
    "sso_region = us-east-1",
  ];
  const lines = [
    ...["[profile demo]", "region = us-east-1", `endpoint_url = ${service.url}`],
    ...["[profile no-region]", `endpoint_url = ${service.url}`],
    ...["[profile wrong-key]", "region = us-east-1", `endpoint_url = ${service.url}`],
    ...["[profile without-jobs]", "region = us-east-1", `endpoint_url = ${emptyService.url}`],
    ...["[profile stockholm]", "region = eu-north-1"],
    ...sso("signed-out"),
    ...sso("ended"),
  ];
  return `${lines.join("\n")}\n`;
}

function credentialsText({ accessKeyId, secretAccessKey }: RunningService): string {
  const section = (name: string, id = accessKeyId) =>
    `[${name}]\naws_access_key_id = ${id}\naws_secret_access_key = ${secretAccessKey}\n`;
  const names = ["demo", "no-region", "without-jobs", "stockholm"];
  return [...names.map((name) => section(name)), section("wrong-key", "AKIDOFNOBODY00000000")].join("");
}
