import assert from "node:assert/strict";
import { test } from "node:test";
import { checkedEndpoint, configuredEndpoint } from "../../../../src/aws/config/endpoint";
import type { Section } from "../../../../src/aws/config/sharedFiles";
import { failureOf } from "../../../../src/core/failure/failure";
import { sharedFilesOf } from "../../world/sharedFiles";

const VARIABLE = { kind: "variable", name: "AWS_ENDPOINT_URL" } as const;

const everywhere = {
  env: { AWS_ENDPOINT_URL_DATAEXCHANGE: "http://variable-of-service", AWS_ENDPOINT_URL: "http://variable" },
  section: { services: "local", endpoint_url: "http://profile" },
  services: { "dataexchange.endpoint_url": "http://services", "s3.endpoint_url": "http://s3" },
};

function endpointIn(from: {
  env?: NodeJS.ProcessEnv;
  section?: Section;
  services?: Section;
}): string | undefined {
  const sections = from.services === undefined ? {} : { "services.local": from.services };
  return configuredEndpoint("dataexchange", {
    env: from.env ?? {},
    files: sharedFilesOf({ p: from.section ?? {} }, sections),
    profile: "p",
  });
}

test("the variable of the service comes first", () => {
  assert.equal(endpointIn(everywhere), "http://variable-of-service");
});

test("the variable of all services comes second", () => {
  const { AWS_ENDPOINT_URL_DATAEXCHANGE: _, ...env } = everywhere.env;
  assert.equal(endpointIn({ ...everywhere, env }), "http://variable");
});

test("the profile's services come third", () => {
  assert.equal(endpointIn({ ...everywhere, env: {} }), "http://services");
});

test("the profile's own endpoint comes last", () => {
  assert.equal(endpointIn({ ...everywhere, env: {}, services: {} }), "http://profile");
});

for (const service of ["sts", "sso", "sso_oidc"] as const) {
  test(`${service} has a variable of its own`, () => {
    const env = {
      [`AWS_ENDPOINT_URL_${service.toUpperCase()}`]: "http://own",
      AWS_ENDPOINT_URL: "http://all",
    };
    assert.equal(configuredEndpoint(service, { env, files: sharedFilesOf({}), profile: "p" }), "http://own");
  });
}

test("where nothing is configured, AWS's own endpoint holds", () => {
  assert.equal(endpointIn({}), undefined);
});

test("an empty variable is none", () => {
  assert.equal(endpointIn({ env: { AWS_ENDPOINT_URL: "" } }), undefined);
});

test("configured endpoints can be switched off by a variable", () => {
  const env = { ...everywhere.env, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "TRUE" };
  assert.equal(endpointIn({ ...everywhere, env }), undefined);
});

test("configured endpoints can be switched off by the profile", () => {
  const section = { ...everywhere.section, ignore_configured_endpoint_urls: "true" };
  assert.equal(endpointIn({ ...everywhere, section }), undefined);
});

test("a services section that is not there is a failure, not AWS's own endpoint", () => {
  assert.throws(
    () => endpointIn({ section: { services: "local" } }),
    (error) => failureOf(error).kind === "badConfigFile",
  );
});

for (const endpoint of ["127.0.0.1:4566", "localhost", "ftp://host", "file:///etc/passwd", "http://"]) {
  test(`${endpoint} is no endpoint`, () => {
    assert.throws(
      () => checkedEndpoint(endpoint, VARIABLE),
      (error) => {
        assert.deepEqual(failureOf(error), { kind: "badEndpoint", endpoint, source: VARIABLE });
        return true;
      },
    );
  });
}

for (const [from, source] of [
  [
    { env: { AWS_ENDPOINT_URL_DATAEXCHANGE: "here" } },
    { kind: "variable", name: "AWS_ENDPOINT_URL_DATAEXCHANGE" },
  ],
  [{ env: { AWS_ENDPOINT_URL: "here" } }, VARIABLE],
  [
    { section: { services: "local" }, services: { "dataexchange.endpoint_url": "here" } },
    { kind: "section", name: "services local", key: "dataexchange.endpoint_url" },
  ],
  [{ section: { endpoint_url: "here" } }, { kind: "profile", name: "p", key: "endpoint_url" }],
] as const) {
  test(`a bad endpoint is told with where it comes from: ${source.kind} ${source.name}`, () => {
    assert.throws(
      () => endpointIn(from),
      (error) => {
        assert.deepEqual(failureOf(error), { kind: "badEndpoint", endpoint: "here", source });
        return true;
      },
    );
  });
}
