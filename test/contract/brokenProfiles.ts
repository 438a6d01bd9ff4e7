import type { ProfileFault } from "../../src/core/failure/profileFault";
import { keyLines, roleLines, SSO_LINES, SSO_SESSION } from "./profileLines";

/** Config files whose profile `p` can give no credentials, by what it does wrong. */
export const BROKEN_PROFILES: Readonly<Record<string, readonly [config: string, fault: ProfileFault]>> = {
  "names a source that is not there": [
    `[profile p]\n${roleLines("r")}source_profile = gone\n`,
    { kind: "sourceMissing", profile: "p", source: "gone" },
  ],
  "has a source whose own source is not there": [
    `[profile p]\n${roleLines("r")}source_profile = q\n[profile q]\n${roleLines("r")}source_profile = gone\n`,
    { kind: "sourceMissing", profile: "q", source: "gone" },
  ],
  "has a source without credentials": [
    `[profile p]\n${roleLines("r")}source_profile = q\n[profile q]\nregion = us-east-1\n`,
    { kind: "sourceEmpty", profile: "p", source: "q" },
  ],
  "is its own source by a detour": [
    `[profile p]\n${roleLines("r")}source_profile = q\n[profile q]\n${roleLines("r")}source_profile = p\n`,
    { kind: "sourcesInCircle", profile: "q", chain: ["p", "q", "p"] },
  ],
  "is its own source and has no key": [
    `[profile p]\n${roleLines("r")}source_profile = p\n`,
    { kind: "sourcesInCircle", profile: "p", chain: ["p", "p"] },
  ],
  "has a role and nothing to assume it with": [
    `[profile p]\n${roleLines("r")}`,
    { kind: "roleWithoutSource", profile: "p" },
  ],
  "has a role and two sources": [
    `[profile p]\n${roleLines("r")}source_profile = q\ncredential_source = Environment\n[profile q]\n${keyLines("q")}`,
    { kind: "roleWithTwoSources", profile: "p" },
  ],
  "has a credential_source that AWS does not know": [
    `[profile p]\n${roleLines("r")}credential_source = Somewhere\n`,
    { kind: "credentialSourceUnknown", profile: "p", source: "Somewhere" },
  ],
  "lacks keys of an old sign-in with IAM Identity Center": [
    "[profile p]\nsso_start_url = https://sso.invalid\nsso_account_id = 111122223333\n",
    { kind: "ssoIncomplete", profile: "p", missing: ["sso_region", "sso_role_name"] },
  ],
  "lacks the account and the role of IAM Identity Center": [
    `[profile p]\nsso_session = s\n${SSO_SESSION}`,
    { kind: "ssoIncomplete", profile: "p", missing: ["sso_account_id", "sso_role_name"] },
  ],
  "names an sso-session that is not there": [
    `[profile p]\nsso_session = s\n${SSO_LINES}`,
    { kind: "ssoSessionMissing", profile: "p", session: "s" },
  ],
  "names an sso-session that lacks its Region": [
    `[profile p]\nsso_session = s\n${SSO_LINES}[sso-session s]\nsso_start_url = https://sso.invalid\n`,
    { kind: "ssoSessionIncomplete", profile: "p", session: "s", missing: ["sso_region"] },
  ],
  "has a key without its secret": [
    "[profile p]\naws_access_key_id = AKANY\n",
    { kind: "keysIncomplete", profile: "p", missing: "aws_secret_access_key" },
  ],
  "has a token file and no role": [
    "[profile p]\nweb_identity_token_file = /token\n",
    { kind: "tokenWithoutRole", profile: "p" },
  ],
  "signs in with aws login": [
    "[profile p]\nlogin_session = arn:aws:iam::111122223333:user/me\n",
    { kind: "loginSession", profile: "p" },
  ],
  "has a source that signs in with aws login": [
    `[profile p]\n${roleLines("r")}source_profile = q\n[profile q]\nlogin_session = arn:aws:iam::111122223333:user/me\n`,
    { kind: "loginSession", profile: "q" },
  ],
};
