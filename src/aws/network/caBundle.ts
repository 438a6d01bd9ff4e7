import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { memberOf } from "../../core/base/json";
import { FailureError } from "../../core/failure/failure";
import { fromVariableOrProfile, type ProfileConfig } from "../config/configured";
import { expandedPath } from "../config/paths";

/** Certificates to trust instead of those that Node, or VS Code, trusts. */
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
  const path = expandedPath(configured.value, config.env);
  const bad = { kind: "badCaBundle", path, source: configured.source } as const;
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new FailureError({ ...bad, code: String(memberOf(error, "code") ?? error) });
  });
  const certificates = (text.match(CERTIFICATE) ?? []).filter(isCertificate);
  if (certificates.length === 0) {
    throw new FailureError(bad);
  }
  return { path, certificates };
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    // One that Node cannot read would make it refuse the others too.
    return false;
  }
}
