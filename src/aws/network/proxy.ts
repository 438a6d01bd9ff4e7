import type { ConfigSource } from "../../core/failure/configSource";
import { FailureError } from "../../core/failure/failure";

/** A proxy that the environment names. */
export interface HttpProxy {
  readonly url: URL;
  readonly source: ConfigSource;
}

/** Destination of a request. */
export interface Target {
  /** Includes the colon: `https:`. */
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
}

/** VS Code speaks with these proxies by itself; the AWS CLI does not. */
const SOCKS = /^socks/;

/**
 * The proxy that the AWS CLI would take: a variable for each protocol, and `no_proxy`. The small letters go before
 * the capitals, even when they are empty. Throws `badProxy` for what is not an http(s) address.
 */
export function configuredProxy(target: Target, env: NodeJS.ProcessEnv): HttpProxy | undefined {
  const lower = `${target.protocol.slice(0, -1)}_proxy`;
  const name = env[lower] === undefined ? lower.toUpperCase() : lower;
  const address = env[name];
  if (!address || isExcepted(target, env["no_proxy"] ?? env["NO_PROXY"] ?? "")) {
    return undefined;
  }
  return toProxy(address.trim(), { kind: "variable", name });
}

function toProxy(address: string, source: ConfigSource): HttpProxy | undefined {
  const text = /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `http://${address.replace(/^\/\//, "")}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && SOCKS.test(url.protocol)) {
    return undefined;
  }
  if (url?.protocol !== "http:" && url?.protocol !== "https:") {
    throw new FailureError({ kind: "badProxy", address: withoutPassword(address), source });
  }
  return { url, source };
}

/** Each name means the host and all hosts below it. */
function isExcepted({ hostname, port }: Target, exceptions: string): boolean {
  if (exceptions.trim() === "*") {
    return true;
  }
  const host = hostname.toLowerCase();
  const hosts = port === undefined ? [host] : [host, `${host}:${port}`];
  return exceptions
    .toLowerCase()
    .split(",")
    .map((name) => name.trim().replace(/^\.+/, ""))
    .some((name) => name !== "" && hosts.some((host) => host === name || host.endsWith(`.${name}`)));
}

/** Masks by pattern, since even an address that isn't a URL may hold a password. */
function withoutPassword(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
