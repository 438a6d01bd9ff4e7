import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { createAwsAccess } from "../../src/aws/awsAccess";
import { useAwsFiles } from "./awsFiles";
import { startAws } from "./awsStandIn";
import { failureIn } from "./connect";
import { keyLines, roleLines } from "./profileLines";

const ROLE = `[profile p]\n${roleLines("reader")}source_profile = keys\n[profile keys]\n${keyLines("static")}`;

/** The failure of a request whose role STS refuses with this text, in XML. */
async function failureOfRole(t: TestContext, xml: string) {
  const { url } = await startAws(t, ({ what }, response) => {
    if (what !== "AssumeRole") {
      return undefined;
    }
    response.writeHead(403, { "content-type": "text/xml" }).end(xml);
    return true;
  });
  await useAwsFiles(t, { config: ROLE, variables: { AWS_ENDPOINT_URL: url } });
  const access = createAwsAccess({ env: process.env });
  const dataExchange = access.connect(await access.resolveConnection({ profile: "p", region: "us-east-1" }));
  t.after(() => dataExchange.dispose());
  return failureIn(dataExchange.listJobs({}));
}

function refusal(message: string, doctype = ""): string {
  return `<?xml version="1.0"?>\n${doctype}<ErrorResponse>\n  <Error>\n    <Type>Sender</Type>\n    <Code>AccessDenied</Code>\n    <Message>${message}</Message>\n  </Error>\n</ErrorResponse>`;
}

test("what STS escapes in a text is read as it was meant", async (t) => {
  const failure = await failureOfRole(t, refusal("role &lt;a&gt; &amp; &quot;b&quot; &#x2014; no"));
  assert.match(JSON.stringify(failure), /role <a> & \\"b\\" — no/);
});

test("entities that an answer of STS declares don't swell it", async (t) => {
  const declared = `<!DOCTYPE e [<!ENTITY a "${"a".repeat(1000)}">]>\n`;
  const failure = await failureOfRole(t, refusal("&a;".repeat(5000), declared));
  assert.ok(JSON.stringify(failure).length < 20_000);
});

test("no entity that an answer of STS declares takes the place of one of XML's own", async (t) => {
  const failure = await failureOfRole(t, refusal("a &lt; b", '<!DOCTYPE e [<!ENTITY l. "other">]>\n'));
  assert.doesNotMatch(JSON.stringify(failure), /other/);
});
