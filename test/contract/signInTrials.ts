import assert from "node:assert/strict";
import { test } from "node:test";
import { useAwsFiles } from "./awsFiles";
import { type AwsStandIn, keysOf, startAws } from "./awsStandIn";
import { BROKEN_PROFILES } from "./brokenProfiles";
import { awsClis, type Client, takesEndpointFromVariable } from "./installedClients";
import { listAs } from "./listJobs";
import { keyLines, roleLines } from "./profileLines";
import { runAtHome } from "./runAtHome";
import { WAYS_TO_SIGN_IN } from "./waysToSignIn";
import type { WayToSignIn } from "./wayToSignIn";

const MFA_PROFILE = `[profile p]\n${roleLines("reader")}source_profile = keys\nmfa_serial = GAHT12345678\n[profile keys]\n${keyLines("static")}`;

/** Whether the AWS CLI lists jobs with the environment of this process and the profile; it reads `typed`. */
async function listByCli(
  program: string,
  { url }: AwsStandIn,
  profile: string | undefined,
  typed = "",
): Promise<boolean> {
  const words = ["dataexchange", "list-jobs", "--region", "us-east-1", "--endpoint-url", url];
  const ofProfile = profile === undefined ? [] : ["--profile", profile];
  // Without a terminal of its own, it asks for nothing there.
  const options = { detached: true, input: typed };
  return (await runAtHome(program, [...words, ...ofProfile], options)).ok;
}

function listHere(profile: string | undefined, code?: string): Promise<boolean> {
  return listAs(profile, { askMfaCode: async () => code }).then(
    () => true,
    () => false,
  );
}

/** The keys that asked for jobs while the work was done. */
async function signersDuring(aws: AwsStandIn, work: () => Promise<boolean>): Promise<readonly unknown[]> {
  const before = aws.asked.length;
  await work();
  return aws.asked.slice(before).flatMap(({ what, signer }) => (what === "jobs" ? [signer] : []));
}

/** Whether other services of AWS than Data Exchange are asked on the way. */
function asksForKeys({ before }: WayToSignIn): boolean {
  return before.some(([what]) => what !== "instance" && what !== "container");
}

function checkWays({ program, version }: Client, ways: readonly WayToSignIn[]): void {
  for (const { name, profile, setting, signer } of ways) {
    test(`${version} and the extension sign with the same key: ${name}`, async (t) => {
      const aws = await startAws(t);
      await useAwsFiles(t, (folder) => {
        const { variables, ...files } = setting(aws.url, folder);
        return { ...files, variables: { AWS_ENDPOINT_URL: aws.url, ...variables } };
      });
      const expected = [keysOf(signer).AccessKeyId];
      assert.deepEqual(await signersDuring(aws, () => listByCli(program, aws, profile)), expected);
      assert.deepEqual(await signersDuring(aws, () => listHere(profile)), expected);
    });
  }
}

function checkCode({ program, version }: Client): void {
  test(`${version} and the extension sign with the same key: a role that wants a code`, async (t) => {
    const aws = await startAws(t);
    await useAwsFiles(t, { config: MFA_PROFILE, variables: { AWS_ENDPOINT_URL: aws.url } });
    assert.deepEqual(await signersDuring(aws, () => listByCli(program, aws, "p", "123456\n")), ["AKREADER"]);
    assert.deepEqual(await signersDuring(aws, () => listHere("p", "123456")), ["AKREADER"]);
  });
}

function checkRefusals({ program, version }: Client): void {
  for (const [what, [config]] of Object.entries(BROKEN_PROFILES)) {
    test(`${version} and the extension both refuse a profile that ${what}`, async (t) => {
      const aws = await startAws(t);
      await useAwsFiles(t, { config, variables: { AWS_ENDPOINT_URL: aws.url } });
      assert.deepEqual([await listByCli(program, aws, "p"), await listHere("p")], [false, false]);
      assert.deepEqual(aws.asked, []);
    });
  }
}

/** Tests of the ways to sign in beside each AWS CLI that is installed. */
export function compareWithCli(): void {
  for (const cli of awsClis("its ways to sign in are not compared here")) {
    const isLedByVariable = takesEndpointFromVariable(cli);
    checkWays(
      cli,
      WAYS_TO_SIGN_IN.filter((way) => isLedByVariable || !asksForKeys(way)),
    );
    checkRefusals(cli);
    if (isLedByVariable) {
      checkCode(cli);
    } else {
      console.log(
        `${cli.version} would ask AWS itself for roles and IAM Identity Center: with those it is not compared here`,
      );
    }
  }
}
