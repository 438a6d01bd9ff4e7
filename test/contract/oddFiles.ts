import type { IdentityCase } from "./identityCases";

const KEY = "aws_access_key_id = AKP\naws_secret_access_key = any\n";
const LINES = `region = eu-west-1\n${KEY}`;
const BASE = "[profile base]\naws_access_key_id = AKBASE\naws_secret_access_key = any\n";
const ROLE = "arn:aws:iam::111122223333:role/reader";
const OLD_KEY = "aws_access_key_id = AKOLD\naws_secret_access_key = any\n";

/** Headings of the config file, and the profile that is picked. */
const HEADINGS: readonly (readonly [heading: string, profile: string])[] = [
  ["profile 'My Mac'", "My Mac"],
  [`profile "Someone's Mac"`, "Someone's Mac"],
  [`profile "a \\"b\\""`, 'a "b"'],
  ["profile My\\ Mac", "My Mac"],
  ["profile My Mac", "My Mac"],
  ["profile 'open", "open"],
  ["profile größe", "größe"],
  ["profile 本番", "本番"],
  ["profile 🦊", "🦊"],
  ["profile R&D", "R&D"],
  ["profile Acme(Prod)", "Acme(Prod)"],
  ["profile prod,eu", "prod,eu"],
  ["profile x!", "x!"],
  ["profile ~x", "~x"],
  ["profile $x", "$x"],
  ["profile a*b", "a*b"],
  ["profile a=b", "a=b"],
  ["profile a#b", "a#b"],
  ["profile 'a #b'", "a #b"],
  ["profile a;b", "a;b"],
  ["profile a|b", "a|b"],
  ["profile a/b", "a/b"],
  ["profile a.b", "a.b"],
  ["profile a:b", "a:b"],
  ["profile a]b", "a]b"],
  ["profile a\\b", "a\\b"],
  ["profile a\\b", "ab"],
  ["profile constructor", "constructor"],
  ["profile __proto__", "__proto__"],
  ["profile toString", "toString"],
  ["profile  two-blanks", "two-blanks"],
  ["profile\ttab", "tab"],
  ["profile blank-behind ", "blank-behind"],
  [" profile blank-before", "blank-before"],
  ["PROFILE capitals", "capitals"],
  ["profiles more", "more"],
  ["profile-x y", "y"],
  ["profile", "profile"],
  ["profile ''", ""],
  ["no-word", "no-word"],
  ["profile default", "default"],
  ["default", "default"],
  ["'default'", "default"],
  ["Default", "Default"],
  ["DEFAULT", "DEFAULT"],
  ["sso-session p", "p"],
  ["preview", "preview"],
];

const BY_HEADING: readonly IdentityCase[] = HEADINGS.filter(([, profile]) => profile !== "").flatMap(
  ([heading, profile]) => [
    { name: `[${heading}] in config, ${profile} picked`, profile, config: `[${heading}]\n${LINES}` },
    {
      name: `[${heading}] in credentials, ${profile} picked`,
      profile,
      credentials: `[${heading}]\n${LINES}`,
    },
    {
      name: `a role over [${heading}], as ${profile}`,
      profile: "over",
      config: `[profile over]\nrole_arn = ${ROLE}\nsource_profile = ${profile}\n[${heading}]\n${LINES}`,
    },
  ],
);

const SESSION = "[sso-session s]\nsso_start_url = https://sso.invalid\nsso_region = us-east-1\n";

/** Profiles of IAM Identity Center, whose sessions the SDK looks up by itself. */
const SESSIONS_BY_HEADING: readonly IdentityCase[] = HEADINGS.filter(([, profile]) => profile !== "").map(
  ([heading, profile]) => ({
    name: `[${heading}] with a session, ${profile} picked`,
    profile,
    config: `[${heading}]\nsso_session = s\nsso_account_id = 111122223333\nsso_role_name = reader\n${SESSION}`,
  }),
);

/** Files whose profile `p` is picked. */
const OF_P: Readonly<Record<string, Omit<IdentityCase, "name">>> = {
  "option names in capitals": {
    config: "[profile p]\nREGION = eu-west-1\nAWS_ACCESS_KEY_ID = AKUP\nAws_Secret_Access_Key = any\n",
  },
  "a role in capitals beside an old key": {
    config: `[profile p]\nROLE_ARN = ${ROLE}\nSOURCE_PROFILE = base\n${BASE}`,
    credentials: `[p]\n${OLD_KEY}`,
  },
  "an endpoint in capitals": { config: `[profile p]\n${LINES}Endpoint_URL = <endpoint>\n` },
  colons: {
    config: "[profile p]\nregion: eu-west-1\naws_access_key_id: AKCOLON\naws_secret_access_key : any\n",
  },
  "a role with colons beside an old key": {
    config: `[profile p]\nrole_arn: ${ROLE}\nsource_profile: base\n${BASE}`,
    credentials: `[p]\n${OLD_KEY}`,
  },
  "a colon before the equals sign": { config: `[profile p]\n${LINES}output:json = x\n` },
  "an equals sign in a value": {
    config: "[profile p]\naws_access_key_id = AKP\naws_secret_access_key = a=b:c=\n",
  },
  "no blanks": { config: "[profile p]\nregion=eu-west-1\naws_access_key_id=AKP\naws_secret_access_key=any" },
  tabs: {
    config:
      "[profile p]\n\tregion\t=\teu-west-1\n\taws_access_key_id\t=\tAKTAB\n\taws_secret_access_key\t=\tany\n",
  },
  "a heading with a note": { config: `[profile p]# mine\n${LINES}` },
  "a heading with words behind": { config: `[profile p] words\n${LINES}` },
  "a heading that is further in": { config: `  [profile p]\n${LINES}` },
  "notes and empty lines": { config: `# one\n; two\n\n[profile p]\n  # three\n${LINES}\n` },
  "a note behind a value": { config: `[profile p]\nregion = eu-west-1 # mine\n${KEY}` },
  "line ends of Windows": { config: `[profile p]\n${LINES}`.replaceAll("\n", "\r\n") },
  "line ends of an old Mac": { config: `[profile p]\n${LINES}`.replaceAll("\n", "\r") },
  "names further in behind a group": {
    config:
      "[profile p]\n  s3 =\n    addressing_style = path\n  region = eu-west-1\n  aws_access_key_id = AKIN\n  aws_secret_access_key = any\n",
  },
  "names further in behind an empty value": {
    config:
      "[profile p]\n  aws_session_token =\n  region = eu-west-1\n  aws_access_key_id = AKIN\n  aws_secret_access_key = any\n",
  },
  "names that fall in behind an empty value": { config: `[profile p]\noutput =\n${LINES}` },
  "a name deeper than the one before": {
    config:
      "[profile p]\nregion = eu-west-1\n  output = json\naws_access_key_id = AKP\naws_secret_access_key = any\n",
  },
  "options that all inherit": { config: `[DEFAULT]\nregion = eu-west-1\n[profile p]\n${KEY}` },
  "a key that all inherit": { config: `[DEFAULT]\n${LINES}[profile p]\noutput = json\n` },
  "a key that all of credentials inherit": { credentials: `[DEFAULT]\n${KEY}[p]\nregion = x-1\n` },
  "an inherited option that is set again": {
    config: `[DEFAULT]\nregion = eu-west-1\n[profile p]\nregion = eu-west-2\n${KEY}`,
  },
  "two headings that mean the same": { config: `[profile p]\n${LINES}[profile 'p']\n${OLD_KEY}` },
  "the word profile in credentials": { profile: "profile p", credentials: `[profile p]\n${LINES}` },
  "the word profile in credentials, picked without it": { credentials: `[profile p]\n${LINES}` },
  "a process with a semicolon in quotes": {
    config: `[profile p]\ncredential_process = sh -c "true ; printf '{\\"Version\\":1,\\"AccessKeyId\\":\\"AKSEMI\\",\\"SecretAccessKey\\":\\"s\\"}'"\n`,
  },
  "a process with a hash in quotes": {
    config: `[profile p]\ncredential_process = sh -c "printf '{\\"Version\\":1,\\"AccessKeyId\\":\\"AKHASH\\",\\"SecretAccessKey\\":\\"s\\"}' #c"\n`,
  },
  "a process on several lines": {
    config: `[profile p]\ncredential_process = sh\n    -c\n    "printf '{\\"Version\\":1,\\"AccessKeyId\\":\\"AKLINES\\",\\"SecretAccessKey\\":\\"s\\"}'"\n`,
  },
  "a process that a shell would read otherwise": {
    config: `[profile p]\ncredential_process = printf '{"Version":1,"AccessKeyId":"AKSHELL","SecretAccessKey":"s","SessionToken":"%s"}' $NOBODY\n`,
  },
  "a process in two parts for a shell": {
    config: `[profile p]\ncredential_process = printf '{"Version":1,"AccessKeyId":"AKONE","SecretAccessKey":"%s"}' s && true\n`,
  },
  "a process with an open quote": { config: `[profile p]\ncredential_process = printf '{"Version":1\n` },
  "a process without words": { config: "[profile p]\ncredential_process =\n" },
  "a process that is not there": { config: "[profile p]\ncredential_process = /no/such/program\n" },
  "a process that gives a token": {
    config: `[profile p]\ncredential_process = printf '{"Version":1,"AccessKeyId":"AKT","SecretAccessKey":"s","SessionToken":"t"}'\n`,
  },
  "a session with a blank in its name": {
    config:
      "[profile p]\nregion = eu-west-1\nsso_session = FOO BAR\nsso_account_id = 111122223333\nsso_role_name = r\n[sso-session 'FOO BAR']\nsso_start_url = https://sso.invalid\nsso_region = us-east-1\n",
  },
  "a session with an option in capitals": {
    config:
      "[profile p]\nSSO_SESSION = s\nSSO_ACCOUNT_ID = 111122223333\nsso_role_name = r\n[sso-session s]\nSSO_START_URL : https://sso.invalid\nsso_region = us-east-1\n",
  },
  "a session that is not there": {
    config: "[profile p]\nsso_session = gone\nsso_account_id = 1\nsso_role_name = r\n",
  },
  "a session that says something else than its profile": {
    config:
      "[profile p]\nsso_session = s\nsso_region = eu-west-1\nsso_account_id = 1\nsso_role_name = r\n[sso-session s]\nsso_start_url = https://sso.invalid\nsso_region = us-east-1\n",
  },
  "a session without its address, which the profile has": {
    config:
      "[profile p]\nsso_session = s\nsso_start_url = https://sso.invalid\nsso_account_id = 1\nsso_role_name = r\n[sso-session s]\nsso_region = us-east-1\n",
  },
  "services with a blank in their name": {
    config: `[profile p]\n${LINES}services = my svc\n[services 'my svc']\ndataexchange =\n  endpoint_url = <endpoint>\n`,
  },
  "services of another service": {
    config: `[profile p]\n${LINES}services = s\n[services s]\ns3 =\n  endpoint_url = http://127.0.0.1:1\n`,
  },
  "services with a name in capitals": {
    config: `[profile p]\n${LINES}services = s\n[services s]\nDataExchange =\n  endpoint_url = <endpoint>\n`,
  },
  "services before the profile's own endpoint": {
    config: `[profile p]\n${LINES}endpoint_url = http://127.0.0.1:1\nservices = s\n[services s]\ndataexchange =\n  endpoint_url = <endpoint>\n`,
  },
  "services with a nested name in capitals": {
    config: `[profile p]\n${LINES}services = s\n[services s]\ndataexchange =\n  ENDPOINT_URL = http://127.0.0.1:1\n`,
  },
  "an endpoint in credentials": { credentials: `[p]\n${LINES}endpoint_url = <endpoint>\n` },
  "endpoints that are not to be used": {
    config: `[profile p]\n${LINES}endpoint_url = http://127.0.0.1:1\nignore_configured_endpoint_urls = TRUE\n`,
  },
  "a Region in both files": { config: `[profile p]\n${LINES}`, credentials: "[p]\nregion = ap-south-1\n" },
  "a chain of roles back to one with a key": {
    config: `[profile p]\nrole_arn = ${ROLE}\nsource_profile = q\n${KEY}[profile q]\nrole_arn = ${ROLE}\nsource_profile = p\n`,
  },
  "a role over itself without a key": { config: `[profile p]\nrole_arn = ${ROLE}\nsource_profile = p\n` },
  "a role with two sources": {
    config: `[profile p]\nrole_arn = ${ROLE}\nsource_profile = base\ncredential_source = Environment\n${BASE}`,
  },
  "a role with a source in small letters": {
    config: `[profile p]\nrole_arn = ${ROLE}\ncredential_source = environment\n`,
  },
  "a role with a duration that is none": {
    config: `[profile p]\nrole_arn = ${ROLE}\nsource_profile = base\nduration_seconds = long\n${BASE}`,
  },
  "a source with a blank behind": {
    config: `[profile p]\nrole_arn = ${ROLE}\nsource_profile = base   \n${BASE}`,
  },
  "both tokens in credentials": {
    credentials: `[p]\n${KEY}aws_session_token = new\naws_security_token = old\n`,
  },
  "an empty old token": { credentials: `[p]\n${KEY}aws_session_token = new\naws_security_token =\n` },
};

const WITHOUT_PICK: Readonly<Record<string, Omit<IdentityCase, "name">>> = {
  "[profile default] before [default]": {
    config: `[profile default]\nregion = eu-west-1\n${OLD_KEY}[default]\nregion = us-west-2\n${KEY}`,
  },
  "[default] before [profile default]": {
    config: `[default]\nregion = us-west-2\n${KEY}[profile default]\nregion = eu-west-1\n${OLD_KEY}`,
  },
  "AWS_PROFILE that is not there, beside a key": {
    config: `[default]\n${LINES}`,
    env: { AWS_PROFILE: "gone", AWS_ACCESS_KEY_ID: "AKENV", AWS_SECRET_ACCESS_KEY: "any" },
  },
  "AWS_DEFAULT_PROFILE that is not there": {
    config: `[default]\n${LINES}`,
    env: { AWS_DEFAULT_PROFILE: "gone" },
  },
  "both variables": {
    config: `[profile one]\n${LINES}[profile two]\n${OLD_KEY}`,
    env: { AWS_DEFAULT_PROFILE: "one", AWS_PROFILE: "two" },
  },
  "an endpoint of the profile in AWS_PROFILE, beside a key": {
    config: `[profile work]\n${LINES}endpoint_url = <endpoint>\n`,
    env: { AWS_PROFILE: "work", AWS_ACCESS_KEY_ID: "AKENV", AWS_SECRET_ACCESS_KEY: "any" },
  },
  "paths with a variable": {
    config: `[default]\n${LINES}`,
    env: {
      AWS_CONFIG_FILE: "$HOME/<folder>/config",
      AWS_SHARED_CREDENTIALS_FILE: `\${HOME}/<folder>/credentials`,
    },
  },
  "paths with a tilde": { config: `[default]\n${LINES}`, env: { AWS_CONFIG_FILE: "~/<folder>/config" } },
  "a path with a variable that is not set": {
    config: `[default]\n${LINES}`,
    env: { AWS_CONFIG_FILE: "$NOBODY/config" },
  },
  "a path that is a folder of the system": {
    credentials: `[default]\n${LINES}`,
    env: { AWS_CONFIG_FILE: "/dev/null" },
  },
};

export const ODD_FILES: readonly IdentityCase[] = [
  ...BY_HEADING,
  ...SESSIONS_BY_HEADING,
  ...Object.entries(OF_P).map(([name, files]) => ({ name, profile: "p", ...files })),
  ...Object.entries(WITHOUT_PICK).map(([name, files]) => ({ name, ...files })),
];
