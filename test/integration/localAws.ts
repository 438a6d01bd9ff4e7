import { channel } from "node:diagnostics_channel";
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { waitUntil } from "../e2e/waitUntil";
import { writeAwsFiles } from "../host/awsFiles.mjs";
import { type RunningService, startService } from "../service/dataExchangeService";
import type { LoggedRequest } from "../service/requestLog";
import type { Credentials } from "../service/sigV4";
import type { JobPlan } from "../service/world/plan";
import type { World } from "../service/world/world";

/** The service refuses it, and it stands in the request all the same. */
const secondAccessKeyId = "AKOFTHESECONDPROFILE";

export const PROFILES = { first: "first", second: "second", sso: "company", mfa: "guarded" } as const;

/** The device whose code the guarded profile needs. */
export const MFA_DEVICE = "arn:aws:iam::111122223333:mfa/me";

/** Nobody has signed in with it. */
const ssoProfile = `[profile ${PROFILES.sso}]
services = local
region = us-east-1
sso_session = none
sso_account_id = 111122223333
sso_role_name = reader
[sso-session none]
sso_start_url = https://sso.invalid
sso_region = us-east-1
`;

/** A role that is assumed with the first profile's key and a code. */
const mfaProfile = `[profile ${PROFILES.mfa}]
services = local
region = us-east-1
role_arn = arn:aws:iam::111122223333:role/reader
source_profile = ${PROFILES.first}
mfa_serial = ${MFA_DEVICE}
`;

/** What a request was signed for: it stands in its Authorization header. */
export interface Signature {
  readonly accessKeyId: string;
  readonly region: string;
}

/** An AWS of the window's own: the local service in the extension host, and shared files with profiles. */
export class LocalAws {
  readonly #folder: string;
  readonly #service: RunningService;
  readonly #signatures: Signature[] = [];
  readonly #watched = channel("http.server.request.start");

  private constructor(folder: string, service: RunningService) {
    this.#folder = folder;
    this.#service = service;
    this.#watched.subscribe(this.#keepSignature);
  }

  /** From then on, the extension host has these profiles and nothing else of AWS. */
  static async start(): Promise<LocalAws> {
    const folder = await mkdtemp(join(tmpdir(), "aws-"));
    const service = await startService();
    const { accessKeyId, secretAccessKey, url } = service;
    const keys = { accessKeyId, secretAccessKey };
    const profiles = [
      { name: PROFILES.first, region: "us-east-1", ...keys },
      { name: PROFILES.second, region: "eu-west-1", ...keys, accessKeyId: secondAccessKeyId },
    ];
    for (const name of Object.keys(process.env).filter((name) => name.startsWith("AWS_"))) {
      delete process.env[name];
    }
    const files = await writeAwsFiles(folder, profiles, url);
    await appendFile(files.AWS_CONFIG_FILE, `${ssoProfile}${mfaProfile}`);
    Object.assign(process.env, files, { AWS_PROFILE: PROFILES.first });
    return new LocalAws(folder, service);
  }

  get keys(): Credentials {
    return this.#service;
  }

  get accessKeyId(): string {
    return this.#service.accessKeyId;
  }

  get secondAccessKeyId(): string {
    return secondAccessKeyId;
  }

  get url(): string {
    return this.#service.url;
  }

  get newestJob(): JobPlan {
    const [newest] = this.#service.world.jobs;
    if (newest === undefined) {
      throw new Error("The service has no job.");
    }
    return newest;
  }

  get world(): World {
    return this.#service.world;
  }

  /** Oldest first. */
  get requests(): readonly LoggedRequest[] {
    return this.#service.requests;
  }

  /** Of all requests, oldest first. */
  get signatures(): readonly Signature[] {
    return this.#signatures;
  }

  /** Waits until the newest request was signed for that. */
  async seeSignature(expected: Signature): Promise<void> {
    await waitUntil(`a request for ${expected.region}`, async () =>
      isDeepStrictEqual(this.#signatures.at(-1), expected),
    );
  }

  /** Lets the next page of jobs wait for ever. */
  stallNextPage(): void {
    this.#service.addFaults([{ kind: "stall", operation: "ListJobs" }]);
  }

  /** AWS takes nobody any more. */
  endSessions(): void {
    this.#service.addFaults([{ kind: "expiredCredentials", times: "always" }]);
  }

  clearFaults(): void {
    this.#service.clearFaults();
  }

  async stop(): Promise<void> {
    this.#watched.unsubscribe(this.#keepSignature);
    await this.#service.close();
    await rm(this.#folder, { recursive: true });
  }

  /** Node tells of every request that any server of this process gets; a signed one is the service's. */
  readonly #keepSignature = (message: unknown): void => {
    const { request } = message as { request: IncomingMessage };
    const scope = /Credential=([^/]+)\/\d+\/([^/]+)\/dataexchange\//.exec(
      request.headers.authorization ?? "",
    );
    const [, accessKeyId, region] = scope ?? [];
    if (accessKeyId !== undefined && region !== undefined) {
      this.#signatures.push({ accessKeyId, region });
    }
  };
}
