import { createHash } from "node:crypto";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** IAM Identity Center as this machine sees it: an AWS CLI that signs in, and a portal that then gives keys. */
export class SsoStandIn {
  private constructor(
    /** The stand-in for the AWS CLI. */
    readonly awsCli: string,
    private readonly session: SessionFiles,
    private readonly folder: string,
    private readonly portal: Server,
    private readonly before: NodeJS.ProcessEnv,
  ) {}

  /** The CLI signs in with that profile and session and ends well; with other arguments it ends badly. */
  static async start(profile: string, session: string, keys: Keys): Promise<SsoStandIn> {
    const folder = await mkdtemp(join(tmpdir(), "sso-"));
    const portal = await startPortal(keys);
    const { HOME, AWS_ENDPOINT_URL_SSO } = process.env;
    process.env["HOME"] = folder;
    process.env["AWS_ENDPOINT_URL_SSO"] = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`;
    const files = await prepareSession(folder, session);
    const awsCli = await writeAwsCli(folder, profile, files);
    return new SsoStandIn(awsCli, files, folder, portal, { HOME, AWS_ENDPOINT_URL_SSO });
  }

  /** As when somebody signs in elsewhere: the session is there, and no program of ours ended. */
  async signInElsewhere(): Promise<void> {
    await copyFile(this.session.token, this.session.cached);
  }

  async stop(): Promise<void> {
    for (const [name, value] of Object.entries(this.before)) {
      if (value === undefined) {
        delete process.env[name];
      } else {
        process.env[name] = value;
      }
    }
    this.portal.close();
    this.portal.closeAllConnections();
    await rm(this.folder, { recursive: true });
  }
}

/** What a sign-in brings, and where it puts that. */
interface SessionFiles {
  readonly token: string;
  readonly cached: string;
}

async function prepareSession(folder: string, session: string): Promise<SessionFiles> {
  const cache = join(folder, ".aws", "sso", "cache");
  const token = join(folder, "token.json");
  await mkdir(cache, { recursive: true });
  await writeFile(token, JSON.stringify({ accessToken: "any", expiresAt: "2099-01-01T00:00:00Z" }));
  return { token, cached: join(cache, `${createHash("sha1").update(session).digest("hex")}.json`) };
}

async function writeAwsCli(folder: string, profile: string, files: SessionFiles): Promise<string> {
  const awsCli = join(folder, "aws");
  const script = `#!/bin/sh\ntest "$*" = "sso login --profile ${profile}" && cp "${files.token}" "${files.cached}"\n`;
  await writeFile(awsCli, script, { mode: 0o755 });
  return awsCli;
}

/** Whoever has a session gets the keys. */
async function startPortal({ accessKeyId, secretAccessKey }: Keys): Promise<Server> {
  const expiration = Date.parse("2099-01-01T00:00:00Z");
  const roleCredentials = { accessKeyId, secretAccessKey, sessionToken: "any", expiration };
  const portal = createServer((_request, response) => response.end(JSON.stringify({ roleCredentials })));
  await new Promise<void>((resolve) => portal.listen(0, "127.0.0.1", resolve));
  return portal;
}
