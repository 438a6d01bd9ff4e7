import assert from "node:assert/strict";
import { test } from "node:test";
import { consoleAddress } from "../../../../src/core/links/consoleAddress";
import type { Resource } from "../../../../src/core/links/resource";
import { hostileNames } from "../../../service/world/hostileTexts";

const job = { arn: "arn:aws:dataexchange:eu-west-1:111122223333:jobs/0123456789abcdef0123456789abcdef" };
const keyArn = "arn:aws:kms:ap-southeast-2:444455556666:key/1f2e3d4c-5b6a-7988-9706-15243342510f";
const roleArn = "arn:aws:iam::444455556666:role/grants";

const bucket = (id: string): Resource => ({ kind: "bucket", id });
const object = (id: string, of = "lake"): Resource => ({ kind: "object", id, bucket: of });
const key = (id: string): Resource => ({ kind: "kmsKey", id });
const role = (id: string): Resource => ({ kind: "role", id });

function addressesOf(resources: readonly Resource[]) {
  return resources.map((resource) => consoleAddress(resource, job));
}

function noneOf(resources: readonly Resource[]) {
  assert.deepEqual(
    addressesOf(resources),
    resources.map(() => undefined),
  );
}

test("a bucket, an object and a role are shown in the Region of the job, a key in its own", () => {
  const resources = [bucket("lake"), object("in/a.csv"), role(roleArn), key(keyArn)];
  assert.deepEqual(addressesOf(resources), [
    "https://eu-west-1.console.aws.amazon.com/s3/buckets/lake?region=eu-west-1",
    "https://s3.console.aws.amazon.com/s3/object/lake?region=eu-west-1&prefix=in%2Fa.csv",
    "https://eu-west-1.console.aws.amazon.com/iam/home#/roles/details/grants?section=permissions",
    "https://console.aws.amazon.com/go/view?arn=arn%3Aaws%3Akms%3Aap-southeast-2%3A444455556666%3Akey%2F1f2e3d4c-5b6a-7988-9706-15243342510f",
  ]);
});

test("what AWS documents no address of has none", () => {
  noneOf([
    { kind: "dataSet", id: "ds" },
    { kind: "revision", id: "rev" },
    { kind: "asset", id: "asset" },
  ]);
});

test("whatever stands in the key of an object stays a part of that key", () => {
  const odd = [
    "a&region=evil",
    "a#b?c",
    "a+b c%20d",
    `'"()*!<x>`,
    "a\r\nb",
    "\u202egpj.exe",
    "../../..",
    "\u{1f4a5}",
  ];
  for (const name of [...odd, ...hostileNames.filter(({ length }) => length > 0 && length <= 1024)]) {
    const address = consoleAddress(object(name), job) ?? "";
    assert.match(address, /^[\w:/.?=&%~-]+$/, name);
    const url = new URL(address);
    assert.equal(url.host + url.pathname + url.hash, "s3.console.aws.amazon.com/s3/object/lake");
    assert.deepEqual(
      [...url.searchParams],
      [
        ["region", "eu-west-1"],
        ["prefix", name],
      ],
    );
  }
});

test("a key that S3 cannot have has no address", () => {
  noneOf(["", "\ud800", "a\udc00b", "ä".repeat(513)].map((name) => object(name)));
  assert.notEqual(consoleAddress(object("ä".repeat(512)), job), undefined);
});

test("a name that no bucket has leads nowhere, nor does an object in it", () => {
  const names = [
    "",
    "..",
    "ab",
    "a b",
    "a/b",
    "a?b",
    "a#b",
    "a\nb",
    "evil.example/",
    "\u202ebucket",
    `"a"`,
    "a%2fb",
  ];
  noneOf([...names.map(bucket), ...names.map((name) => object("k", name)), { kind: "object", id: "k" }]);
});

test("buckets with the names of former times are shown too", () => {
  assert.match(consoleAddress(bucket("My_Old.Bucket"), job) ?? "", /\/buckets\/My_Old\.Bucket\?/);
});

test("of a role with a path the name is asked for, escaped", () => {
  const address = consoleAddress(role("arn:aws:iam::444455556666:role/service-role/team/a+b=c,d.e@f"), job);
  assert.match(address ?? "", /#\/roles\/details\/a%2Bb%3Dc%2Cd\.e%40f\?section=permissions$/);
});

test("a text that is not the ARN of a role or of a key leads nowhere", () => {
  noneOf([
    ...[
      "",
      "grants",
      "arn:aws:iam::444455556666:user/me",
      "arn:aws:iam::1:role/x",
      "arn:aws:sts::444455556666:role/x",
    ].map(role),
    ...[
      "role/",
      "role/a b",
      "role/a#b",
      "role/a?b",
      'role/"',
      "role/a\nb",
      "role/\u202ea",
      `role/${"a".repeat(65)}`,
    ].map((resource) => role(`arn:aws:iam::444455556666:${resource}`)),
    ...["", "1f2e3d4c", "alias/mine", roleArn].map(key),
    ...["key/", "key/a/b", "key/a?b", "key/a#b", "key/a\n", "alias/mine"].map((resource) =>
      key(`arn:aws:kms:eu-west-1:444455556666:${resource}`),
    ),
    ...["evil.example", "", "EU-WEST-1", "eu-west-1.evil"].map((region) =>
      key(`arn:aws:kms:${region}:444455556666:key/1f2e3d4c`),
    ),
  ]);
});

test("in other partitions nothing leads to the console", () => {
  for (const partition of ["aws-cn", "aws-us-gov", "aws-iso"]) {
    const there = { arn: job.arn.replace("arn:aws:", `arn:${partition}:`) };
    assert.deepEqual(
      [bucket("lake"), object("k"), role(roleArn)].map((resource) => consoleAddress(resource, there)),
      [undefined, undefined, undefined],
    );
    noneOf(
      [keyArn, roleArn]
        .map((arn) => arn.replace("arn:aws:", `arn:${partition}:`))
        .flatMap((arn) => [key(arn), role(arn)]),
    );
  }
});

test("a job whose ARN tells no Region leads to no bucket", () => {
  const arns = [undefined, "", "arn:aws:s3:::lake", "arn:aws:dataexchange:evil.example/:111122223333:jobs/1"];
  for (const arn of arns) {
    const jobThere = arn === undefined ? {} : { arn };
    assert.equal(consoleAddress(bucket("lake"), jobThere), undefined);
    assert.notEqual(consoleAddress(key(keyArn), jobThere), undefined);
  }
});
