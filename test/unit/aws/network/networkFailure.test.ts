import assert from "node:assert/strict";
import { test } from "node:test";
import { networkFailure } from "../../../../src/aws/network/networkFailure";

const TARGET = { protocol: "https:", hostname: "sts.amazonaws.com" };
const SOURCE = { kind: "variable", name: "HTTPS_PROXY" } as const;
const PROXY = { url: new URL("http://me:sesame@proxy:3128"), source: SOURCE };
const DIRECT = { target: TARGET, proxy: undefined, bundle: undefined };
const PROXIED = { ...DIRECT, proxy: PROXY };

function nodeError(code: string): Error {
  return Object.assign(new Error("failed"), { code });
}

/** What VS Code's agent throws, in its words. */
function vsCodeError(proxies: string): Error {
  return new Error(`Failed to establish a socket connection to proxies: ${proxies}`);
}

for (const [proxies, proxy] of [
  ["PROXY proxy:8080", "proxy:8080"],
  ["HTTPS proxy:8080", "proxy:8080"],
  ["PROXY me:sesame@proxy:8080", "proxy:8080"],
  ["PROXY me:ses@me@proxy:8080", "proxy:8080"],
  ["PROXY proxy:8080; DIRECT", "proxy:8080"],
  ["PROXY proxy:8080; PROXY me:sesame@other:8080", "proxy:8080"],
] as const) {
  test(`VS Code's “${proxies}” is ${proxy} that was not reached`, () => {
    assert.deepEqual(networkFailure(vsCodeError(proxies), DIRECT), { kind: "proxyNotReached", proxy });
  });
}

test("a proxy that VS Code has from the environment is told with its variable", () => {
  assert.deepEqual(networkFailure(vsCodeError("PROXY proxy:3128"), PROXIED), {
    kind: "proxyNotReached",
    proxy: "proxy:3128",
    source: SOURCE,
  });
});

test("a proxy that VS Code takes in the place of the variable's is told without it", () => {
  assert.deepEqual(networkFailure(vsCodeError("PROXY other:3128"), PROXIED), {
    kind: "proxyNotReached",
    proxy: "other:3128",
  });
});

for (const code of ["ECONNREFUSED", "ENOTFOUND", "EHOSTUNREACH"]) {
  test(`${code} is the proxy's where there is one, else for others to tell`, () => {
    assert.equal(networkFailure(nodeError(code), PROXIED)?.kind, "proxyNotReached");
    assert.equal(networkFailure(nodeError(code), DIRECT), undefined);
  });
}

test("a connection that breaks may be AWS's, so it is for others to tell", () => {
  assert.equal(networkFailure(nodeError("ECONNRESET"), PROXIED), undefined);
});

for (const [code, fault] of [
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "selfSigned"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "unknownIssuer"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "unknownIssuer"],
  ["UNABLE_TO_GET_ISSUER_CERT", "unknownIssuer"],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "unknownIssuer"],
  ["CERT_HAS_EXPIRED", "expired"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "otherHost"],
] as const) {
  test(`${code} is a certificate that is not trusted: ${fault}`, () => {
    assert.deepEqual(networkFailure(nodeError(code), { ...PROXIED, bundle: "/company.pem" }), {
      kind: "certificate",
      host: "sts.amazonaws.com",
      fault,
      bundle: "/company.pem",
    });
  });
}

test("a certificate of the future is left to be told as a wrong clock", () => {
  assert.equal(networkFailure(nodeError("CERT_NOT_YET_VALID"), PROXIED), undefined);
});
