import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { type AwsSetting, useAwsFiles } from "./awsFiles";
import { keysOf, startAws } from "./awsStandIn";
import { failureIn } from "./connect";
import { listAs } from "./listJobs";
import {
  containerVariables,
  environmentKeys,
  instanceVariables,
  keyLines,
  roleLines,
  SSO_LINES,
  SSO_SESSION,
  SSO_TOKEN,
  ssoTokenFile,
  WEB_TOKEN,
} from "./profileLines";

/** What one row of the README's table stands for. */
interface Row {
  /** The picked profile. */
  readonly pick?: string;
  /** The profile that signs is named otherwise than `default`. */
  readonly profile?: string;
  /** Lines of that profile in either file. */
  readonly config?: (folder: string) => string;
  readonly credentials?: string;
  readonly variables?: (url: string, folder: string) => Readonly<Record<string, string>>;
  /** Name of the credentials that sign; without one, it is refused. */
  readonly signer?: string;
}

const PROCESS = JSON.stringify({ Version: 1, ...keysOf("process") });
const TOKEN_ROLE = "arn:aws:iam::111122223333:role/environmenttoken";

/** By the first cell of their rows, in their order. */
const ROWS: Readonly<Record<string, Row>> = {
  "*Select AWS Profile…*": { pick: "picked", signer: "picked" },
  "`AWS_ACCESS_KEY_ID`": { variables: environmentKeys, signer: "environment" },
  "`AWS_DEFAULT_PROFILE`": {
    variables: () => ({ AWS_DEFAULT_PROFILE: "first" }),
    profile: "first",
    signer: "first",
  },
  "`AWS_PROFILE`": { variables: () => ({ AWS_PROFILE: "second" }), profile: "second", signer: "second" },
  "`role_arn`": { config: () => `${roleLines("reader")}source_profile = picked\n`, signer: "reader" },
  "`AWS_WEB_IDENTITY_TOKEN_FILE`": {
    variables: (_url, folder) => ({
      AWS_WEB_IDENTITY_TOKEN_FILE: `${folder}/token`,
      AWS_ROLE_ARN: TOKEN_ROLE,
    }),
    signer: "environmenttoken",
  },
  "`web_identity_token_file`": {
    config: (folder) => `${roleLines("web")}web_identity_token_file = ${folder}/token\n`,
    signer: "web",
  },
  "`sso_account_id`": { config: () => `sso_session = s\n${SSO_LINES}`, signer: "sso" },
  "`aws_access_key_id` in the credentials file": {
    credentials: keyLines("credentials"),
    signer: "credentials",
  },
  "`login_session`": { config: () => "login_session = arn:aws:iam::111122223333:user/me\n" },
  "`credential_process`": { config: () => `credential_process = printf '${PROCESS}'\n`, signer: "process" },
  "`aws_access_key_id` in the config file": { config: () => keyLines("config"), signer: "config" },
  "`AWS_CONTAINER_CREDENTIALS_FULL_URI`": { variables: containerVariables, signer: "container" },
  "the instance": { variables: instanceVariables, signer: "instance" },
};

/** The setting in which both rows are there. */
function settingOf(rows: readonly Row[], url: string, folder: string): AwsSetting {
  const named = rows.flatMap(({ profile }) => profile ?? []);
  const lines = rows.map(({ config }) => config?.(folder) ?? "").join("");
  const keys = rows.map(({ credentials }) => credentials ?? "").join("");
  const others = [...named, "picked"].map((name) => `[profile ${name}]\n${keyLines(name)}`).join("");
  return {
    config: `[default]\nregion = us-east-1\n${lines}${others}${SSO_SESSION}`,
    credentials: keys === "" ? "" : `[default]\n${keys}`,
    files: { token: WEB_TOKEN, ...ssoTokenFile("s", SSO_TOKEN) },
    variables: Object.assign(
      { AWS_ENDPOINT_URL: url },
      ...rows.map(({ variables }) => variables?.(url, folder) ?? {}),
    ),
  };
}

const rows = Object.entries(ROWS);

test("the README has the order of credentials that is tested here", async () => {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const [, section = ""] = /^## Whose credentials$(.*?)^## /ms.exec(readme) ?? [];
  const cells = [...section.matchAll(/^\| (.+?) \|/gm)].map(([, cell]) => cell);
  assert.deepEqual(cells.slice(2), Object.keys(ROWS));
});

for (const [index, [name, row]] of rows.entries()) {
  const [next, below] = rows[index + 1] ?? [];
  const beside = next === undefined ? "" : `, before ${next}`;
  test(`${name} says who signs${beside}`, async (t) => {
    const aws = await startAws(t);
    await useAwsFiles(t, (folder) =>
      settingOf([row, ...(below === undefined ? [] : [below])], aws.url, folder),
    );
    const listed = listAs(row.pick);
    if (row.signer === undefined) {
      assert.equal((await failureIn(listed)).kind, "brokenProfile");
      return;
    }
    await listed;
    assert.equal(aws.asked.at(-1)?.signer, keysOf(row.signer).AccessKeyId);
  });
}
