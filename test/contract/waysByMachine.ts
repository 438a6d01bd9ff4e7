import { containerVariables, environmentKeys, instanceVariables, keyLines, WEB_TOKEN } from "./profileLines";
import { ASKED_OF_INSTANCE, type WayToSignIn } from "./wayToSignIn";

export const WAYS_BY_MACHINE: readonly WayToSignIn[] = [
  {
    name: "variables of the environment",
    profile: undefined,
    setting: () => ({ variables: environmentKeys() }),
    signer: "environment",
    hasSessionToken: true,
    before: [],
  },
  {
    name: "a token file that the environment names",
    profile: undefined,
    setting: (_url, folder) => ({
      config: `[default]\n${keyLines("static")}`,
      files: { token: WEB_TOKEN },
      variables: {
        AWS_WEB_IDENTITY_TOKEN_FILE: `${folder}/token`,
        AWS_ROLE_ARN: "arn:aws:iam::111122223333:role/web",
      },
    }),
    signer: "web",
    hasSessionToken: true,
    before: [["AssumeRoleWithWebIdentity"]],
  },
  {
    name: "the role of a container",
    profile: undefined,
    setting: (url) => ({ variables: containerVariables(url) }),
    signer: "container",
    hasSessionToken: true,
    before: [["container"]],
  },
  {
    name: "the role of an instance, without any profile",
    profile: undefined,
    setting: (url) => ({ variables: instanceVariables(url) }),
    signer: "instance",
    hasSessionToken: true,
    before: ASKED_OF_INSTANCE,
  },
  {
    name: "the role of an instance, at the address that the default profile says",
    profile: "default",
    setting: (url) => ({
      config: `[default]\nec2_metadata_service_endpoint = ${url}/\n`,
      variables: { AWS_EC2_METADATA_DISABLED: "false" },
    }),
    signer: "instance",
    hasSessionToken: true,
    before: ASKED_OF_INSTANCE,
  },
  {
    name: "the role of an instance, for a profile that says nothing about credentials",
    profile: "p",
    setting: (url) => ({ config: "[profile p]\noutput = json\n", variables: instanceVariables(url) }),
    signer: "instance",
    hasSessionToken: true,
    before: ASKED_OF_INSTANCE,
  },
];
