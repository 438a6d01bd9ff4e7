import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningService, startService } from "../service/dataExchangeService";
import { Editor } from "./editor";

/** What must stand in no log, beside what the service's answers hold. */
export const SECRETS = {
  sessionToken: "sesame-of-the-temporary-keys",
  ssoToken: "sesame-of-the-sign-in",
  commandLine: "sesame-on-the-command-line",
  mfaCode: "493817",
} as const;

/** What STS says of a code that does not hold. */
const REFUSED_CODE =
  "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>MultiFactorAuthentication failed with invalid MFA one time pass code.</Message></Error></ErrorResponse>";

/**
 * A user who signs in with IAM Identity Center, and a folder that would have another profile, Region, endpoint and
 * program. What is run and asked leaves its trace.
 */
export class TrustWorld {
  private constructor(
    readonly service: RunningService,
    readonly editor: Editor,
    /** What the folder says in its settings. */
    readonly folderSettings: Readonly<Record<string, unknown>>,
    private readonly folder: string,
    private readonly servers: readonly Server[],
    private readonly askedElsewhere: readonly string[],
  ) {}

  static async start(): Promise<TrustWorld> {
    const service = await startService();
    const folder = await mkdtemp(join(tmpdir(), "trust-"));
    const { accessKeyId, secretAccessKey } = service;
    const expiration = Date.parse("2099-01-01T00:00:00Z");
    const keys = { accessKeyId, secretAccessKey, sessionToken: SECRETS.sessionToken };
    const portal = await serve(() => JSON.stringify({ roleCredentials: { ...keys, expiration } }));
    const asked: string[] = [];
    const elsewhere = await serve((address) => {
      asked.push(address);
      return JSON.stringify({ Jobs: [] });
    });
    const sts = await serve(() => REFUSED_CODE, 403);
    await writeFiles(folder, service);
    const env = {
      AWS_CONFIG_FILE: join(folder, "config"),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_ENDPOINT_URL_SSO: addressOf(portal),
      AWS_ENDPOINT_URL_STS: addressOf(sts),
      HOME: folder,
    };
    const machineSettings = { "dataExchangeJobs.awsCliPath": join(folder, "own-aws") };
    const folderSettings = {
      "dataExchangeJobs.profile": "of-the-folder",
      "dataExchangeJobs.region": "eu-west-1",
      "dataExchangeJobs.endpointUrl": addressOf(elsewhere),
      "dataExchangeJobs.awsCliPath": join(folder, "folders-aws"),
    };
    const editor = await Editor.start({ env, machineSettings, isTrusted: false, logLevel: "trace" });
    return new TrustWorld(service, editor, folderSettings, folder, [portal, sts, elsewhere], asked);
  }

  /** What was run, by the names that the programs note: `aws` with its arguments. */
  async run(): Promise<readonly string[]> {
    const notes = (await readdir(join(this.folder, "notes"))).sort();
    return Promise.all(notes.map((name) => readFile(join(this.folder, "notes", name), "utf8")));
  }

  /** What was sent to the endpoint of the folder. */
  get sentElsewhere(): readonly string[] {
    return this.askedElsewhere;
  }

  async stop(): Promise<void> {
    await this.editor.stop();
    await this.service.close();
    for (const server of this.servers) {
      server.close();
      server.closeAllConnections();
    }
    await rm(this.folder, { recursive: true });
  }
}

async function writeFiles(folder: string, { url, ...keys }: RunningService): Promise<void> {
  const { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey } = keys;
  const sessions = join(folder, ".aws", "sso", "cache");
  for (const path of [sessions, join(folder, "notes")]) {
    await mkdir(path, { recursive: true });
  }
  const own = `region = us-east-1\nendpoint_url = ${url}\n`;
  const config = [
    `[default]\n${own}sso_session = own\nsso_account_id = 111122223333\nsso_role_name = reader\n`,
    "[sso-session own]\nsso_start_url = https://sso.invalid\nsso_region = us-east-1\n",
    `[profile of-the-folder]\n${own}credential_process = ${join(folder, "folders-process")}\n`,
    `[profile guarded]\n${own}role_arn = arn:aws:iam::111122223333:role/reader\nsource_profile = keys\nmfa_serial = arn:aws:iam::111122223333:mfa/me\n`,
    `[profile keys]\naws_access_key_id = ${AccessKeyId}\naws_secret_access_key = ${SecretAccessKey}\n`,
    `[profile failing]\n${own}credential_process = ${join(folder, "failing-process")} ${SECRETS.commandLine}\n`,
  ];
  await writeFile(join(folder, "config"), config.join(""));
  await writeFile(join(folder, "credentials"), "");
  const token = { accessToken: SECRETS.ssoToken, expiresAt: "2099-01-01T00:00:00Z" };
  await writeFile(join(folder, "token"), JSON.stringify(token));
  await writeFile(join(folder, "keys"), JSON.stringify({ Version: 1, AccessKeyId, SecretAccessKey }));
  const session = join(sessions, `${createHash("sha1").update("own").digest("hex")}.json`);
  const note = (name: string) => `echo "${name} $*" > "${folder}/notes/$$"`;
  await writeProgram(join(folder, "own-aws"), note("aws"), `cp "${folder}/token" "${session}"`);
  await writeProgram(join(folder, "folders-aws"), note("the folder's aws"));
  await writeProgram(join(folder, "folders-process"), note("the folder's process"), `cat "${folder}/keys"`);
  await writeProgram(join(folder, "failing-process"), 'echo "it failed: $*" >&2', "exit 3");
}

async function writeProgram(path: string, ...lines: readonly string[]): Promise<void> {
  await writeFile(path, ["#!/bin/sh", ...lines, ""].join("\n"));
  await chmod(path, 0o755);
}

async function serve(answer: (address: string) => string, status = 200): Promise<Server> {
  const server = createServer((request, response) => {
    response.statusCode = status;
    response.end(answer(request.url ?? ""));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
