import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { toJob } from "../../../../src/aws/wire/toJob";
import type { JsonObject } from "../../../../src/core/base/json";
import { inEnglish } from "../../../../src/core/base/translate";
import { JOB_TYPES, type JobError, type JobType } from "../../../../src/core/job/job";
import { errorPolicies } from "../../../../src/core/policy/errorPolicies";
import { CALLER, literal } from "../../../../src/core/policy/policyStatement";
import { wireJob } from "../../world/describedJob";

const denied: JobError = { code: "ACCESS_DENIED_EXCEPTION", message: "m", objects: [], json: {} };
const revision = "arn:aws:dataexchange:us-east-1:111122223333:data-sets/ds/revisions/rev";
const key = "arn:aws:kms:us-east-1:111122223333:key/1f2e3d4c";
const role = "arn:aws:iam::111122223333:role/exchange";
const share = "arn:aws:redshift:us-east-1:111122223333:datashare:ns/sales";

const viaService = { "ForAnyValue:StringEquals": { "aws:CalledVia": ["dataexchange.amazonaws.com"] } };
const forCaller = "policy of the IAM user or role that starts the job";

describe("a denied import from S3", () => {
  const offered = policiesOf("IMPORT_ASSETS_FROM_S3", {
    AssetSources: [
      { Bucket: "drop", Key: "in/a b.csv" },
      { Bucket: "drop", Key: "in/c.csv" },
    ],
  });

  test("has a policy for who starts it, with its revision and objects", () => {
    assert.deepEqual(offered[forCaller], {
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Action: "dataexchange:CreateAsset", Resource: revision },
        {
          Effect: "Allow",
          Action: "s3:GetObject",
          Resource: ["arn:aws:s3:::drop/in/a b.csv", "arn:aws:s3:::drop/in/c.csv"],
        },
        {
          Effect: "Allow",
          Action: ["s3:PutObject", "s3:PutObjectAcl"],
          Resource: "arn:aws:s3:::*aws-data-exchange*",
          Condition: viaService,
        },
      ],
    });
  });

  test("has a statement for its bucket, and one for a key that it does not name", () => {
    assert.deepEqual(offered["statement for the bucket policy of drop"], {
      Effect: "Allow",
      Principal: { AWS: CALLER },
      Action: "s3:GetObject",
      Resource: ["arn:aws:s3:::drop/in/a b.csv", "arn:aws:s3:::drop/in/c.csv"],
    });
    assert.deepEqual(offered["statement for the KMS key policy of the source, if it is encrypted"], {
      Effect: "Allow",
      Principal: { AWS: CALLER },
      Action: "kms:Decrypt",
      Resource: "*",
    });
  });
});

test("many objects are taken together by the folder that they share", () => {
  const AssetSources = Array.from({ length: 60 }, (_, at) => ({
    Bucket: "drop",
    Key: `daily/2026-11-2${at % 2}/part-${at}.csv`,
  }));
  const offered = policiesOf("IMPORT_ASSETS_FROM_S3", { AssetSources });
  assert.equal(offered["statement for the bucket policy of drop"]?.["Resource"], "arn:aws:s3:::drop/daily/*");
});

test("a key with an asterisk, a question mark or a dollar allows that key and no other", () => {
  const AssetSources = [{ Bucket: "drop", Key: `*/\${aws:username}?"],"Effect":"Deny` }];
  const offered = policiesOf("IMPORT_ASSETS_FROM_S3", { AssetSources });
  const resource = offered["statement for the bucket policy of drop"]?.["Resource"];
  assert.equal(resource, `arn:aws:s3:::drop/\${*}/\${$}{aws:username}\${?}"],"Effect":"Deny`);
});

test("an ordinary name is left as it is in a policy", () => {
  assert.equal(literal("daily/2026-11-21/Börse (1).csv"), "daily/2026-11-21/Börse (1).csv");
});

describe("a denied export of assets to S3", () => {
  const offered = policiesOf("EXPORT_ASSETS_TO_S3", {
    AssetDestinations: [{ AssetId: "asset1", Bucket: "landing", Key: "out/a.csv" }],
    Encryption: { Type: "aws:kms", KmsKeyArn: key },
  });

  test("has a policy for who starts it, with its asset, object and key", () => {
    assert.deepEqual(offered[forCaller]?.["Statement"], [
      {
        Effect: "Allow",
        Action: "dataexchange:GetAsset",
        Resource: "arn:aws:dataexchange:us-east-1:*:data-sets/ds/revisions/rev/assets/asset1",
      },
      { Effect: "Allow", Action: "s3:PutObject", Resource: "arn:aws:s3:::landing/out/a.csv" },
      { Effect: "Allow", Action: ["kms:GenerateDataKey", "kms:Decrypt"], Resource: key },
      {
        Effect: "Allow",
        Action: "s3:GetObject",
        Resource: "arn:aws:s3:::*aws-data-exchange*",
        Condition: viaService,
      },
    ]);
  });

  test("has a statement for the key of its destination", () => {
    const statement = offered[`statement for the KMS key policy of the destination, ${key}`];
    assert.deepEqual(statement?.["Action"], ["kms:GenerateDataKey", "kms:Decrypt"]);
    assert.equal(statement?.["Resource"], "*");
  });
});

test("an export without a key of its own may write any object of the bucket", () => {
  const AssetDestinations = [{ AssetId: "asset1", Bucket: "landing" }];
  const offered = policiesOf("EXPORT_ASSETS_TO_S3", { AssetDestinations });
  assert.equal(offered["statement for the bucket policy of landing"]?.["Resource"], "arn:aws:s3:::landing/*");
});

describe("a denied export of revisions", () => {
  const destination = (more: JsonObject) => ({ RevisionId: "rev", Bucket: "landing", ...more });

  test("may write as far as the key pattern is the same, and read the name that it uses", () => {
    const offered = policiesOf("EXPORT_REVISIONS_TO_S3", {
      RevisionDestinations: [destination({ KeyPattern: `adx/\${DataSet.Name}/\${Asset.Name}` })],
    });
    const statements = JSON.stringify(offered[forCaller]);
    assert.ok(statements.includes('"dataexchange:GetDataSet"'), statements);
    assert.ok(statements.includes('"arn:aws:s3:::landing/adx/*"'), statements);
  });

  test("that AWS made itself has the documented bucket policy, with the job’s account, and no caller", () => {
    const offered = policiesOf("EXPORT_REVISIONS_TO_S3", {
      EventActionArn: "arn:aws:dataexchange:us-east-1:111122223333:event-actions/1",
      Encryption: { Type: "aws:kms", KmsKeyArn: key },
      RevisionDestinations: [destination({})],
    });
    assert.deepEqual(offered, {
      "statement for the bucket policy of landing": {
        Effect: "Allow",
        Principal: { Service: "dataexchange.amazonaws.com" },
        Action: ["s3:PutObject", "s3:PutObjectAcl"],
        Resource: "arn:aws:s3:::landing/*",
        Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
      },
    });
  });
});

describe("a denied S3 data access", () => {
  const dataAccess = (source: JsonObject) =>
    policiesOf("CREATE_S3_DATA_ACCESS_FROM_S3_BUCKET", { AssetSource: { Bucket: "lake", ...source } });
  const statement = "statement for the bucket policy of lake";

  test("to a whole bucket lets the access points of AWS read and list it", () => {
    const { [statement]: whole } = dataAccess({});
    assert.deepEqual(whole?.["Action"], ["s3:GetObject", "s3:ListBucket"]);
    assert.deepEqual(whole?.["Resource"], ["arn:aws:s3:::lake", "arn:aws:s3:::lake/*"]);
    assert.match(JSON.stringify(whole?.["Condition"]), /"s3:DataAccessPointAccount":\["337040091392"/);
  });

  test("to prefixes and keys lets them read those, and list the prefixes", () => {
    const offered = dataAccess({ KeyPrefixes: ["curated/"], Keys: ["readme.md"] });
    assert.deepEqual(offered[statement]?.["Resource"], [
      "arn:aws:s3:::lake/curated/*",
      "arn:aws:s3:::lake/readme.md",
    ]);
    const list = JSON.stringify(offered[`second ${statement}`]);
    assert.ok(list.includes('"StringLike":{"s3:prefix":["curated/*"]}'), list);
  });

  test("never trusts everybody without the condition", () => {
    const all = [dataAccess({}), dataAccess({ KeyPrefixes: ["a/"], Keys: ["b"] })].flatMap(Object.values);
    const open = all.filter((json) => JSON.stringify(json).includes('"Principal":{"AWS":"*"}'));
    assert.equal(open.length, 3);
    assert.deepEqual(
      open.filter((json) => !JSON.stringify(json).includes("s3:DataAccessPointAccount")),
      [],
    );
  });

  test("grants its keys, for the caller and in their policies", () => {
    const offered = dataAccess({ KmsKeysToGrant: [{ KmsKeyArn: key }] });
    assert.deepEqual(offered[forCaller]?.["Statement"], [
      { Effect: "Allow", Action: "kms:CreateGrant", Resource: key },
    ]);
    assert.equal(offered[`statement for the KMS key policy of ${key}`]?.["Action"], "kms:CreateGrant");
  });
});

test("a denied datashare is authorised for AWS Data Exchange, by who may", () => {
  const offered = policiesOf("IMPORT_ASSETS_FROM_REDSHIFT_DATA_SHARES", {
    AssetSources: [{ DataShareArn: share }],
  });
  assert.deepEqual(offered[`input for “aws redshift authorize-data-share --cli-input-json”: ${share}`], {
    DataShareArn: share,
    ConsumerIdentifier: "ADX",
  });
  assert.ok(
    JSON.stringify(offered[forCaller]).includes(`"redshift:AuthorizeDataShare","Resource":"${share}"`),
  );
});

test("a denied tag policy has its role’s trust, policy and grants, with the job’s expressions", () => {
  const Expression = [{ TagKey: "domain", TagValues: ["sales"] }];
  const offered = policiesOf("IMPORT_ASSETS_FROM_LAKE_FORMATION_TAG_POLICY", {
    CatalogId: "111122223333",
    RoleArn: role,
    Table: { Expression, Permissions: ["DESCRIBE", "SELECT"] },
  });
  assert.deepEqual(Object.keys(offered), [
    forCaller,
    `statement for the trust policy of the role ${role}`,
    `policy of the IAM role ${role}`,
    "input for “aws lakeformation grant-permissions --cli-input-json”: tables",
  ]);
  assert.deepEqual(offered["input for “aws lakeformation grant-permissions --cli-input-json”: tables"], {
    CatalogId: "111122223333",
    Principal: { DataLakePrincipalIdentifier: role },
    Resource: { LFTagPolicy: { CatalogId: "111122223333", ResourceType: "TABLE", Expression } },
    Permissions: ["DESCRIBE", "SELECT"],
    PermissionsWithGrantOption: ["DESCRIBE", "SELECT"],
  });
});

test("a denied import of an API may read that API", () => {
  const offered = policiesOf("IMPORT_ASSET_FROM_API_GATEWAY_API", { ApiId: "a1b2c3", Stage: "prod" });
  const api = "arn:aws:apigateway:us-east-1::/restapis/a1b2c3";
  assert.ok(JSON.stringify(offered[forCaller]).includes(`"apigateway:GET","Resource":["${api}","${api}/*"]`));
});

test("what the job does not say stands as a placeholder, in any type of job", () => {
  for (const type of JOB_TYPES) {
    const { arn: _arn, dataSetId: _dataSetId, ...job } = toJob(wireJob(type, {}));
    const text = JSON.stringify(errorPolicies(denied, { ...job, json: {} }, inEnglish));
    assert.doesNotMatch(text, /undefined|null/);
  }
  const { dataSetId: _dataSetId, arn: _arn, ...unnamed } = toJob(wireJob("EXPORT_ASSET_TO_SIGNED_URL", {}));
  const text = JSON.stringify(errorPolicies(denied, unnamed, inEnglish));
  assert.ok(text.includes("arn:aws:dataexchange:<region>:*:data-sets/<data-set-id>/"), text);
});

test("another partition than aws is kept in every ARN", () => {
  const wire = wireJob("IMPORT_ASSETS_FROM_S3", { AssetSources: [{ Bucket: "drop", Key: "a" }] });
  const job = { ...toJob(wire), arn: "arn:aws-cn:dataexchange:cn-north-1:111122223333:jobs/1" };
  assert.doesNotMatch(JSON.stringify(errorPolicies(denied, job, inEnglish)), /arn:aws:/);
});

test("no policies are offered for another error, nor for a type that is not known", () => {
  const job = toJob(wireJob("IMPORT_ASSETS_FROM_S3", {}));
  assert.deepEqual(errorPolicies({ ...denied, code: "VALIDATION_EXCEPTION" }, job, inEnglish), []);
  assert.deepEqual(errorPolicies(denied, { ...job, type: { unrecognised: "NEW" } }, inEnglish), []);
});

/** Title → document, of all that is offered for a denied job of the type. */
function policiesOf(type: JobType, details: JsonObject): Readonly<Record<string, JsonObject>> {
  const job = toJob(wireJob(type, details));
  return Object.fromEntries(errorPolicies(denied, job, inEnglish).map(({ title, json }) => [title, json]));
}
