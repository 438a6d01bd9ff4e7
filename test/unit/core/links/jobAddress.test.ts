import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { inEnglish } from "../../../../src/core/base/translate";
import { type AddressFault, addressFaultText, readJobAddress } from "../../../../src/core/links/jobAddress";
import { assertHolds } from "../../world/runs";

const jobId = "0123456789abcdef0123456789abcdef";
const region = "eu-west-1";
const account = "111122223333";
const arn = `arn:aws:dataexchange:eu-west-1:${account}:jobs/${jobId}`;
const address = `https://eu-west-1.console.aws.amazon.com/dataexchange/home?region=eu-west-1#/jobs/${jobId}`;
const other = "fedcba9876543210fedcba9876543210";

const ADDRESSES = {
  "an id": [jobId, { jobId }],
  "an id with space around it": [`  ${jobId}\n`, { jobId }],
  "an ARN": [arn, { jobId, region, account }],
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
  "an ID that a slash follows": [`${jobId}/`, { jobId }],
  "an ARN of something below a job": [`${arn}/more`, { jobId, region, account }],
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
  nothing: ["", "  ", "\u200b\ufeff"],
  several: [
    `${jobId} ${other}`,
    `"Id": "${jobId}", "Id": "${other}"`,
    `${arn},${arn.replace(jobId, other)}`,
    `${arn} and ${arn.replace("eu-west-1", "us-east-1")}`,
    `${address} ${arn.replace(jobId, other)}`,
  ],
  otherService: [`arn:aws:s3:::jobs/${jobId}`, "arn:aws"],
  otherResource: [`arn:aws:dataexchange:eu-west-1:${account}:data-sets/${jobId}`],
  otherSite: [
    `https://example.com/jobs/${jobId}`,
    `https://console.aws.amazon.com.example.com/jobs/${jobId}`,
    `https://example.com/?console.aws.amazon.com/jobs/${jobId}`,
    `https://console.aws.amazon.com@example.com/jobs/${jobId}`,
    `s3://bucket/${jobId}`,
  ],
  noId: [
    ...["hello", "https://console.aws.amazon.com/dataexchange/home", "http://console.aws.amazon.com"],
    ...["a".repeat(41), `"DataSetId": "${other}"`, `--revision-id ${other}`, `${jobId}${jobId}`],
    `${arn}${jobId}`,
    `vscode://data-exchange-jobs.data-exchange-jobs/elsewhere?id=${jobId}`,
    "vscode://data-exchange-jobs.data-exchange-jobs/job?region=eu-west-1",
  ],
};

const PASTED = {
  "an ID in quotes": [`"${jobId}"`, { jobId }],
  "an ID in the quotes of a word processor": [`“${jobId}”`, { jobId }],
  "an ID in backquotes": [`\`${jobId}\`,`, { jobId }],
  "the line of JSON with the ID": [`"Id": "${jobId}",`, { jobId }],
  "the line of JSON with the ARN": [`    "Arn": "${arn}",`, { jobId, region, account }],
  "JSON inside of JSON": [`"{\\"Id\\":\\"${jobId}\\"}\\n"`, { jobId }],
  "JSON whose quotes are escaped": [`\\u0022${jobId}\\u0022`, { jobId }],
  "a job's JSON, whose data set and revision have IDs too": [
    `{"Arn": "${arn}", "Details": {"ExportRevisionsToS3": {"DataSetId": "${other}", "RevisionDestinations": [{"RevisionId": "${other}"}]}}, "Id": "${jobId}"}`,
    { jobId, region, account },
  ],
  "an ID in angle brackets": [`<${jobId}>`, { jobId }],
  "an address in angle brackets": [`<${address}>`, { jobId, region }],
  "an address at the end of a sentence": [`See ${address}.`, { jobId, region }],
  "an ARN with a full stop": [`${arn}.`, { jobId, region, account }],
  "an ARN in brackets": [`(${arn})`, { jobId, region, account }],
  "a sentence": [`JobId: ${jobId} failed with errors`, { jobId }],
  "a sentence with the ID and the ARN": [`Job ${jobId} (${arn}) failed`, { jobId, region, account }],
  "a sentence about a data set": [`Job ${jobId} of data set ${other}, revision ${other}`, { jobId }],
  "a command": [`aws dataexchange get-job --job-id ${jobId}`, { jobId }],
  "a command with a Region": [
    `$ aws --region 'eu-west-1' dataexchange start-job --job-id=${jobId} --profile prod`,
    { jobId, region },
  ],
  "a copied command": [
    `aws dataexchange get-job --job-id ${jobId} --region eu-west-1 --profile 'a b'`,
    { jobId, region },
  ],
  "a line of a table": [`JOBS\t${arn}\t2026-11-21T12:00:00Z\t${jobId}\tERROR`, { jobId, region, account }],
  "a link of Markdown": [`[the job](${address})`, { jobId, region }],
  "a link of Markdown whose text is the ID": [`[${jobId}](${address} "job")`, { jobId, region }],
  "a link of HTML": [`<a href="${address.replace("?", "?a=b&amp;")}">${jobId}</a>`, { jobId, region }],
  "an encoded ARN": [encodeURIComponent(arn), { jobId, region, account }],
  "an address that a portal leads to": [
    `https://example.awsapps.com/start/#/console?account_id=${account}&destination=${encodeURIComponent(address)}`,
    { jobId, region },
  ],
  "an address that was encoded twice": [
    `https://example.com/?url=${encodeURIComponent(encodeURIComponent(address))}&sdata=x`,
    { jobId, region },
  ],
  "text with a sign of percent in it": [`100% of ${jobId} %zz %ff`, { jobId }],
  "an ID with invisible signs around it": [`\u200b\ufeff${jobId}\u2060`, { jobId }],
  "an ID with invisible signs in it": [`${jobId.slice(0, 9)}\u200b${jobId.slice(9)}\u00ad`, { jobId }],
  "an ARN with marks of direction": [`\u2066${arn}\u2069`, { jobId, region, account }],
  "an ID in the colours of a terminal": [`\u001b[32m${jobId}\u001b[0m`, { jobId }],
  "the end of an ARN": [`jobs/${jobId}`, { jobId }],
  "the sentence of a refusal": [
    `User: arn:aws:iam::${account}:user/me is not authorized to perform: dataexchange:GetJob on resource: ${arn}`,
    { jobId, region, account },
  ],
  "a job's JSON with an object whose key looks like an ID": [
    `{"Arn": "${arn}", "Details": {"ImportAssetsFromS3": {"AssetSources": [{"Bucket": "b", "Key": "daily/${other}.csv"}]}}}`,
    { jobId, region, account },
  ],
  "a link of a chat": [`<${address}|${jobId}>`, { jobId, region }],
  "one ID on two lines": [`${jobId}\n${jobId}\n`, { jobId }],
} as const;

for (const [what, [text, expected]] of Object.entries(PASTED)) {
  test(`the one job is found in what was pasted: ${what}`, () => {
    assert.deepEqual(readJobAddress(text), expected);
  });
}

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

test("a job is found whatever stands around its ID", async () => {
  const around = fc.string({ unit: fc.constantFrom(..." \t\n\"'`<>()[]{},;.:=-*_|/!?\u00a0\u200b") });
  await assertHolds(
    300,
    fc.asyncProperty(around, around, async (before, after) => {
      assert.deepEqual(readJobAddress(`${before}${jobId}${after}`), { jobId });
    }),
  );
});

test("whatever text is pasted, an answer comes, however long it is", async () => {
  await assertHolds(
    300,
    fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
      readJobAddress(text);
    }),
  );
  for (const part of ["a", "%", "%25", "http://", "arn:", "data set ", `${jobId} `, "\\"]) {
    readJobAddress(part.repeat(50_000));
  }
});
