import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { createJobInput } from "../../../../src/core/copies/createJobInput";
import { javaScriptSnippet } from "../../../../src/core/copies/javaScriptSnippet";
import { hostileNames } from "../../../service/world/hostileTexts";
import { aJob } from "../../world/jobBuilder";

/** A job of a type that isn't known, so that all its members are copied. */
function jobWith(members: string) {
  const type = { unrecognised: "NEW" };
  return aJob(1, { type, json: JSON.parse(`{"Details":{"New":${members}}}`) });
}

function snippetOf(members: string): string {
  return javaScriptSnippet([{ job: jobWith(members), connection: { id: "c", region: "r" } }]);
}

test("the request in a snippet is the job's, whatever its members are called and hold", () => {
  const members = [
    ...['{"__proto__":{"a":1}}', '{"a":{"__proto__":null,"b":[{"__proto__":[1]}]}}', '{"a,\\"__proto__":1}'],
    ...['{"x":"{\\"__proto__\\":1,\\"__proto__\\":2}"}', '{"a\\\\":1,"__proto__":"\\\\"}'],
    ...[
      '{"constructor":1,"toString":2}',
      JSON.stringify({ names: hostileNames }),
      '{"<!--":"</script><!--"}',
    ],
  ];
  for (const some of members) {
    const [, request = ""] = /^ {2}const request = (.*);$/m.exec(snippetOf(some)) ?? [];
    const text = runInNewContext(`"use strict"; JSON.stringify(${request})`);
    assert.equal(text, JSON.stringify(createJobInput(jobWith(some))), some);
  }
});

test("nothing in a snippet ends the script of a page that it is put into", () => {
  const text = snippetOf('{"a":"</script><!--<script>","</SCRIPT >":1}');
  assert.doesNotMatch(text, /<\/script|<!--/i);
});

test("a snippet has no line ends but its own", () => {
  assert.doesNotMatch(snippetOf('{"a":"\\u2028\\u2029\\r\\n"}'), /[\u2028\u2029\r]/);
  assert.equal(
    snippetOf('{"a":"\\u2028\\u2029\\r\\n"}').split("\n").length,
    snippetOf("{}").split("\n").length,
  );
});
