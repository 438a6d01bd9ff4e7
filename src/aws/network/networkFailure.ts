import { defined } from "../../core/base/defined";
import type { CertificateFault, FailureCause } from "../../core/failure/failure";
import { canHaveSent } from "../../core/failure/lostAnswer";
import { type ErrorTraits, traitsOf } from "../wire/errorTraits";
import type { HttpProxy, Target } from "./proxy";

/** The way that a request took. */
export interface Route {
  readonly target: Target;
  readonly proxy: HttpProxy | undefined;
  /** The file of trusted certificates, if not the usual ones are trusted. */
  readonly bundle: string | undefined;
}

/**
 * Node's error codes. A certificate that isn't valid yet is missing: it nearly always means a wrong clock.
 */
const CERTIFICATE_FAULTS: ReadonlyMap<string, CertificateFault> = new Map([
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "selfSigned"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "unknownIssuer"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "unknownIssuer"],
  ["UNABLE_TO_GET_ISSUER_CERT", "unknownIssuer"],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "unknownIssuer"],
  ["CERT_UNTRUSTED", "unknownIssuer"],
  ["CERT_HAS_EXPIRED", "expired"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "otherHost"],
]);
/** Message of `hpagent` about a proxy that opens no tunnel. */
const NO_TUNNEL = /^Bad response: (\d+)$/;
/** Message of VS Code about a proxy that can't be reached. The address in it may hold a password. */
const NOT_REACHED_BY_VS_CODE =
  /^Failed to establish a socket connection to proxies: \w+ (?:[^;]*@)?([^;\s]+)/;

/** Failure caused by the route to a host (proxy, certificate, name). Undefined for any other error. */
export function networkFailure(error: unknown, route: Route): FailureCause | undefined {
  const traits = traitsOf(error);
  return certificateFailure(traits, route) ?? proxyFailure(traits, route);
}

/** A proxy answers in AWS's place when it wants a password first. */
export function answeredByProxy(status: number, { proxy }: Route): FailureCause | undefined {
  return status === 407 ? { kind: "proxySignIn", ...(proxy && named(proxy)) } : undefined;
}

function certificateFailure({ code }: ErrorTraits, { target, bundle }: Route): FailureCause | undefined {
  const fault = CERTIFICATE_FAULTS.get(code ?? "");
  return fault && { kind: "certificate", host: target.hostname, fault, ...defined({ bundle }) };
}

function proxyFailure({ code, message }: ErrorTraits, route: Route): FailureCause | undefined {
  const { proxy, target } = route;
  const found = NOT_REACHED_BY_VS_CODE.exec(message)?.[1];
  if (found !== undefined) {
    const own = proxy?.url.host === found ? named(proxy) : {};
    return { kind: "proxyNotReached", ...own, proxy: found };
  }
  if (proxy === undefined) {
    return undefined;
  }
  // For a host that it can't reach, a proxy answers with a status: such a code is about the proxy itself.
  if (code !== undefined && (code === "ETIMEDOUT" || !canHaveSent(code))) {
    return { kind: "proxyNotReached", ...named(proxy), code };
  }
  const status = Number(NO_TUNNEL.exec(message)?.[1]);
  return Number.isNaN(status)
    ? undefined
    : (answeredByProxy(status, route) ?? {
        kind: "proxyRefused",
        ...named(proxy),
        host: target.hostname,
        status,
      });
}

function named({ url, source }: HttpProxy) {
  return { proxy: url.host, source };
}
