import assert from "node:assert/strict";
import { test } from "node:test";
import { inEnglish } from "../../../../src/core/base/translate";
import { type AddressFault, addressFaultText, readJobAddress } from "../../../../src/core/links/jobAddress";

const jobId = "0123456789abcdef0123456789abcdef";
const region = "eu-west-1";
const account = "111122223333";

const ADDRESSES = {
  "an id": [jobId, { jobId }],
  "an id with space around it": [`  ${jobId}\n`, { jobId }],
  "an ARN": [`arn:aws:dataexchange:eu-west-1:${account}:jobs/${jobId}`, { jobId, region, account }],
  "an ARN of another partition": [
    `arn:aws-us-gov:dataexchange:us-gov-west-1:${account}:jobs/${jobId}`,
    { jobId, region: "us-gov-west-1", account },
  ],
  "an ARN without account": [`arn:aws:dataexchange:eu-west-1::jobs/${jobId}`, { jobId, region }],
  "an address of the console": [
    `https://eu-west-1.console.aws.amazon.com/dataexchange/home?region=eu-west-1#/jobs/${jobId}`,
    { jobId, region },
  ],
  "one whose Region is in the host alone": [
    `https://eu-west-1.console.aws.amazon.com/dataexchange/home#/jobs/${jobId}/details`,
    { jobId, region },
  ],
  "one without a Region": [`https://console.aws.amazon.com/dataexchange/home#/jobs/${jobId}`, { jobId }],
  "one of several sign-ins": [
    `https://${account}-abc12.eu-west-1.console.aws.amazon.com/dataexchange/home#/jobs/${jobId}`,
    { jobId, region, account },
  ],
  "a link": [
    `vscode://data-exchange-jobs.data-exchange-jobs/job?region=eu-west-1&id=${jobId}`,
    { jobId, region },
  ],
  "a link of another build of the editor": [
    `code-oss://data-exchange-jobs.data-exchange-jobs/job?id=${jobId}`,
    { jobId },
  ],
  "a Region that is none is left open": [
    `vscode://data-exchange-jobs.data-exchange-jobs/job?region=x.example.com/&id=${jobId}`,
    { jobId },
  ],
} as const;

for (const [what, [text, address]] of Object.entries(ADDRESSES)) {
  test(`${what} is read`, () => {
    assert.deepEqual(readJobAddress(text), address);
  });
}

const FAULTS: Readonly<Record<AddressFault, readonly string[]>> = {
  nothing: ["", "  "],
  otherService: [`arn:aws:s3:::jobs/${jobId}`, "arn:aws"],
  otherResource: [`arn:aws:dataexchange:eu-west-1:${account}:data-sets/${jobId}`],
  otherSite: [
    `https://example.com/jobs/${jobId}`,
    `https://console.aws.amazon.com.example.com/jobs/${jobId}`,
    `https://example.com/?console.aws.amazon.com/jobs/${jobId}`,
  ],
  noId: [
    ...[
      "hello",
      `${jobId}/`,
      "https://console.aws.amazon.com/dataexchange/home",
      "http://console.aws.amazon.com",
    ],
    ...[`arn:aws:dataexchange:eu-west-1:${account}:jobs/${jobId}/more`, "a".repeat(41)],
    "vscode://data-exchange-jobs.data-exchange-jobs/job?region=eu-west-1",
  ],
};

for (const [fault, texts] of Object.entries(FAULTS)) {
  test(`what is no address is told by its cause: ${fault}`, () => {
    assert.deepEqual(
      texts.map(readJobAddress),
      texts.map(() => fault),
    );
  });
}

test("every cause has its sentence", () => {
  const sentences = Object.keys(FAULTS).map((fault) => addressFaultText(fault as AddressFault, inEnglish));
  assert.equal(new Set(sentences).size, sentences.length);
});
