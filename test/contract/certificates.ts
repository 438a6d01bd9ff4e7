import { generate } from "selfsigned";
import { DAY } from "../../src/core/base/clock";

/** A key and its certificate, in PEM form. */
export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

export interface Authority extends KeyPair {
  /** For a server of that host. */
  issue(host: string, validUntil?: Date): Promise<KeyPair>;
}

/** An authority that nobody knows, made for one test. */
export async function newAuthority(name = "Authority of the test"): Promise<Authority> {
  const authority = await newPair(name, {
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, critical: true },
    ],
  });
  return {
    ...authority,
    issue: (host, validUntil) => newPair(host, { ...serverOf(host, validUntil), ca: authority }),
  };
}

/** A certificate that a server made for itself. */
export function selfSigned(host: string): Promise<KeyPair> {
  return newPair(host, serverOf(host));
}

type Options = NonNullable<Parameters<typeof generate>[1]>;

function serverOf(host: string, validUntil = new Date(Date.now() + DAY)): Options {
  return {
    notBeforeDate: new Date(validUntil.getTime() - 2 * DAY),
    notAfterDate: validUntil,
    extensions: [
      {
        name: "subjectAltName",
        altNames: [/^[\d.]+$/.test(host) ? { type: 7, ip: host } : { type: 2, value: host }],
      },
    ],
  };
}

async function newPair(name: string, options: Options): Promise<KeyPair> {
  const attributes = [{ name: "commonName", value: name }];
  const pair = await generate(attributes, { keyType: "ec", algorithm: "sha256", ...options });
  return { key: pair.private, cert: pair.cert };
}
