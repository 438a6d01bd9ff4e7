import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * @typedef {object} AwsProfile
 * @property {string} name
 * @property {string} [region]
 * @property {string} [accessKeyId]
 * @property {string} [secretAccessKey]
 */

/**
 * Writes AWS's two shared files and gives the environment that points to them. Written again into the same
 * folder, they replace the old ones.
 * @param {string} folder
 * @param {readonly AwsProfile[]} profiles
 * @param {string} [endpoint] where all of them find Data Exchange and STS, as a `services` section
 */
export async function writeAwsFiles(folder, profiles, endpoint) {
  const config = profiles.flatMap(({ name, region }) => [
    name === "default" ? "[default]" : `[profile ${name}]`,
    ...(region === undefined ? [] : [`region = ${region}`]),
    ...(endpoint === undefined ? [] : ["services = local"]),
  ]);
  const services =
    endpoint === undefined
      ? []
      : [
          "[services local]",
          ...["dataexchange", "sts"].flatMap((name) => [`${name} =`, `  endpoint_url = ${endpoint}`]),
        ];
  const credentials = profiles.flatMap(({ name, accessKeyId, secretAccessKey }) =>
    accessKeyId === undefined || secretAccessKey === undefined
      ? []
      : [`[${name}]`, `aws_access_key_id = ${accessKeyId}`, `aws_secret_access_key = ${secretAccessKey}`],
  );
  await mkdir(folder, { recursive: true });
  const files = { config: join(folder, "config"), credentials: join(folder, "credentials") };
  await writeFile(files.config, [...config, ...services, ""].join("\n"));
  await writeFile(files.credentials, [...credentials, ""].join("\n"));
  return {
    AWS_CONFIG_FILE: files.config,
    AWS_SHARED_CREDENTIALS_FILE: files.credentials,
    AWS_EC2_METADATA_DISABLED: "true",
  };
}
