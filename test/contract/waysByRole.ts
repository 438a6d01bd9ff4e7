import {
  containerVariables,
  environmentKeys,
  instanceVariables,
  keyLines,
  roleLines,
  WEB_TOKEN,
} from "./profileLines";
import { ASKED_OF_INSTANCE, type WayToSignIn } from "./wayToSignIn";

export const WAYS_BY_ROLE: readonly WayToSignIn[] = [
  {
    name: "a role with a source_profile",
    profile: "p",
    setting: () => ({
      config: `[profile p]\n${roleLines("reader")}source_profile = keys\n[profile keys]\n${keyLines("static")}`,
    }),
    signer: "reader",
    hasSessionToken: true,
    before: [["AssumeRole", "AKSTATIC"]],
  },
  {
    name: "a chain of two roles",
    profile: "p",
    setting: () => ({
      config: `[profile p]\n${roleLines("second")}source_profile = q\n[profile q]\n${roleLines("first")}source_profile = keys\n[profile keys]\n${keyLines("static")}`,
    }),
    signer: "second",
    hasSessionToken: true,
    before: [
      ["AssumeRole", "AKSTATIC"],
      ["AssumeRole", "AKFIRST"],
    ],
  },
  {
    name: "a role with a profile that is its own source and has a key",
    profile: "p",
    setting: () => ({
      config: `[profile p]\n${roleLines("reader")}source_profile = p\n${keyLines("static")}`,
    }),
    signer: "reader",
    hasSessionToken: true,
    before: [["AssumeRole", "AKSTATIC"]],
  },
  {
    name: "a role with credential_source = Environment",
    profile: "p",
    setting: () => ({
      config: `[profile p]\n${roleLines("reader")}credential_source = Environment\n`,
      variables: environmentKeys(),
    }),
    signer: "reader",
    hasSessionToken: true,
    before: [["AssumeRole", "AKENVIRONMENT"]],
  },
  {
    name: "a role with credential_source = EcsContainer",
    profile: "p",
    setting: (url) => ({
      config: `[profile p]\n${roleLines("reader")}credential_source = EcsContainer\n`,
      variables: containerVariables(url),
    }),
    signer: "reader",
    hasSessionToken: true,
    before: [["container"], ["AssumeRole", "AKCONTAINER"]],
  },
  {
    name: "a role with credential_source = Ec2InstanceMetadata",
    profile: "p",
    setting: (url) => ({
      config: `[profile p]\n${roleLines("reader")}credential_source = Ec2InstanceMetadata\n`,
      variables: instanceVariables(url),
    }),
    signer: "reader",
    hasSessionToken: true,
    before: [...ASKED_OF_INSTANCE, ["AssumeRole", "AKINSTANCE"]],
  },
  {
    name: "a role with a web_identity_token_file",
    profile: "p",
    setting: (_url, folder) => ({
      config: `[profile p]\n${roleLines("web")}web_identity_token_file = ${folder}/token\n`,
      files: { token: WEB_TOKEN },
    }),
    signer: "web",
    hasSessionToken: true,
    before: [["AssumeRoleWithWebIdentity"]],
  },
  {
    name: "a role with a web_identity_token_file beside an access key",
    profile: "p",
    setting: (_url, folder) => ({
      config: `[profile p]\n${roleLines("web")}web_identity_token_file = ${folder}/token\n`,
      credentials: `[p]\n${keyLines("static")}`,
      files: { token: WEB_TOKEN },
    }),
    signer: "web",
    hasSessionToken: true,
    before: [["AssumeRoleWithWebIdentity"]],
  },
];
