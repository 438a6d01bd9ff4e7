import { keyLines, roleLines, SSO_LINES, SSO_SESSION, SSO_TOKEN, ssoTokenFile } from "./profileLines";
import type { WayToSignIn } from "./wayToSignIn";

export const WAYS_BY_SSO: readonly WayToSignIn[] = [
  {
    name: "IAM Identity Center with an sso_session",
    profile: "p",
    setting: () => ({
      config: `[profile p]\nsso_session = s\n${SSO_LINES}${SSO_SESSION}`,
      files: ssoTokenFile("s", SSO_TOKEN),
    }),
    signer: "sso",
    hasSessionToken: true,
    before: [["GetRoleCredentials"]],
  },
  {
    name: "IAM Identity Center beside an access key",
    profile: "p",
    setting: () => ({
      config: `[profile p]\nsso_session = s\n${SSO_LINES}${SSO_SESSION}`,
      credentials: `[p]\n${keyLines("static")}`,
      files: ssoTokenFile("s", SSO_TOKEN),
    }),
    signer: "sso",
    hasSessionToken: true,
    before: [["GetRoleCredentials"]],
  },
  {
    name: "IAM Identity Center without an sso_session",
    profile: "p",
    setting: () => ({
      config: `[profile p]\nsso_start_url = https://sso.invalid\nsso_region = us-east-1\n${SSO_LINES}`,
      files: ssoTokenFile("https://sso.invalid", SSO_TOKEN),
    }),
    signer: "sso",
    hasSessionToken: true,
    before: [["GetRoleCredentials"]],
  },
  {
    name: "a role whose source has IAM Identity Center beside an access key",
    profile: "p",
    setting: () => ({
      config: `[profile p]\n${roleLines("reader")}source_profile = q\n[profile q]\nsso_session = s\n${SSO_LINES}${SSO_SESSION}`,
      credentials: `[q]\n${keyLines("static")}`,
      files: ssoTokenFile("s", SSO_TOKEN),
    }),
    signer: "reader",
    hasSessionToken: true,
    before: [["GetRoleCredentials"], ["AssumeRole", "AKSSO"]],
  },
  {
    name: "a role whose source signs in with IAM Identity Center",
    profile: "p",
    setting: () => ({
      config: `[profile p]\n${roleLines("reader")}source_profile = q\n[profile q]\nsso_session = s\n${SSO_LINES}${SSO_SESSION}`,
      files: ssoTokenFile("s", SSO_TOKEN),
    }),
    signer: "reader",
    hasSessionToken: true,
    before: [["GetRoleCredentials"], ["AssumeRole", "AKSSO"]],
  },
];
