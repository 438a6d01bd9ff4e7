import assert from "node:assert/strict";
import { test } from "node:test";
import { configuredProxy, type Target } from "../../../../src/aws/network/proxy";
import { failureOf } from "../../../../src/core/failure/failure";

const AWS: Target = { protocol: "https:", hostname: "sts.amazonaws.com" };
const LOCAL: Target = { protocol: "http:", hostname: "localhost", port: 4566 };

function proxyFor(target: Target, env: NodeJS.ProcessEnv): string | undefined {
  return configuredProxy(target, env)?.url.href;
}

for (const [sentence, target, env, proxy] of [
  ["HTTPS_PROXY is for https", AWS, { HTTPS_PROXY: "http://p:1" }, "http://p:1/"],
  ["https_proxy too", AWS, { https_proxy: "http://p:1" }, "http://p:1/"],
  ["HTTPS_PROXY is not for http", LOCAL, { HTTPS_PROXY: "http://p:1" }, undefined],
  ["HTTP_PROXY is for http", LOCAL, { HTTP_PROXY: "http://p:1" }, "http://p:1/"],
  ["http_proxy too", LOCAL, { http_proxy: "http://p:1" }, "http://p:1/"],
  ["HTTP_PROXY is not for https", AWS, { HTTP_PROXY: "http://p:1" }, undefined],
  ["ALL_PROXY is for nothing", AWS, { ALL_PROXY: "http://p:1" }, undefined],
  [
    "small letters go before capitals",
    AWS,
    { https_proxy: "http://p:1", HTTPS_PROXY: "http://q:1" },
    "http://p:1/",
  ],
  ["even when they are empty", AWS, { https_proxy: "", HTTPS_PROXY: "http://q:1" }, undefined],
  ["a proxy may be spoken to by https", AWS, { HTTPS_PROXY: "https://p:1" }, "https://p:1/"],
  ["a host and a port are enough", AWS, { HTTPS_PROXY: " p:3128 " }, "http://p:3128/"],
  ["a host alone too", AWS, { HTTPS_PROXY: "//p" }, "http://p/"],
  ["a SOCKS proxy is left to VS Code", AWS, { HTTPS_PROXY: "socks5://p:1" }, undefined],
] as const) {
  test(sentence, () => {
    assert.equal(proxyFor(target, env), proxy);
  });
}

for (const [exceptions, target] of [
  ["*", AWS],
  ["sts.amazonaws.com", AWS],
  ["STS.amazonaws.com", AWS],
  ["amazonaws.com", AWS],
  [".amazonaws.com", AWS],
  ["a, amazonaws.com ,b", AWS],
  ["localhost", LOCAL],
  ["localhost:4566", LOCAL],
] as const) {
  for (const name of ["NO_PROXY", "no_proxy"]) {
    test(`${name} “${exceptions}” takes ${target.hostname} out`, () => {
      const env = { HTTP_PROXY: "http://p:1", HTTPS_PROXY: "http://p:1", [name]: exceptions };
      assert.equal(proxyFor(target, env), undefined);
    });
  }
}

for (const [exceptions, target] of [
  ["", AWS],
  ["aws.com", AWS],
  ["eu.sts.amazonaws.com", AWS],
  ["*.amazonaws.com", AWS],
  ["localhost:80", LOCAL],
] as const) {
  test(`NO_PROXY “${exceptions}” leaves ${target.hostname} in`, () => {
    const env = { HTTP_PROXY: "http://p:1", HTTPS_PROXY: "http://p:1", NO_PROXY: exceptions };
    assert.notEqual(proxyFor(target, env), undefined);
  });
}

for (const [address, told] of [
  ["http://", "http://"],
  ["proxy:port", "proxy:port"],
  ["ftp://proxy", "ftp://proxy"],
  ["not an address", "not an address"],
  ["http://me:sesame@proxy:port", "proxy:port"],
  ["me:s@sam@e@proxy:port", "proxy:port"],
] as const) {
  test(`“${address}” is no proxy, and its password is told to nobody`, () => {
    assert.throws(
      () => configuredProxy(AWS, { HTTPS_PROXY: address }),
      (error) => {
        const source = { kind: "variable", name: "HTTPS_PROXY" };
        assert.deepEqual(failureOf(error), { kind: "badProxy", address: told, source });
        return true;
      },
    );
  });
}
