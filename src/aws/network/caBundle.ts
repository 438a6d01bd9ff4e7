import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ConfigSource } from "../../core/failure/configSource";
import { FailureError } from "../../core/failure/failure";
import { fromVariableOrProfile, type ProfileConfig } from "../config/configured";
import { inHome } from "../config/profiles";

/** Whom to trust instead of those whom Node, or VS Code, trusts. */
export interface CaBundle {
  readonly path: string;
  /** Each in PEM form. */
  readonly certificates: readonly string[];
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----/gs;

/**
 * The file that is named in `AWS_CA_BUNDLE` or in the profile's `ca_bundle`, as it is now. Rejects with
 * `badCaBundle` for one that cannot be read or holds no certificate.
 */
export async function readCaBundle(config: ProfileConfig): Promise<CaBundle | undefined> {
  const configured = fromVariableOrProfile("AWS_CA_BUNDLE", "ca_bundle", config);
  if (configured === undefined) {
    return undefined;
  }
  const path = inHome(configured.value);
  const certificates = [...(await readText(path, configured.source)).matchAll(CERTIFICATE)]
    .map(([certificate]) => certificate)
    .filter(isCertificate);
  if (certificates.length === 0) {
    throw new FailureError({ kind: "badCaBundle", path, source: configured.source });
  }
  return { path, certificates };
}

async function readText(path: string, source: ConfigSource): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new FailureError({ kind: "badCaBundle", path, source, code });
  }
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    // One that Node cannot read would make it refuse the others too.
    return false;
  }
}
