/** A secret as it stands in a text. */
export interface SecretForm {
  readonly what: string;
  readonly text: string;
  readonly secret: string;
}

const SIGNATURE = "9f1c0ffee8d1a04b7c9e2d3f4a5b6c7d8e9f00112233445566778899aabbccdd";
const TOKEN = "IQoJb3JpZ2luX2VjEJr7fA9xQz0kT4mWc8LwYb2Nd6UoHvS1gPqRtXjZaKe5ViBnMl3sDyFuGhOp0C7E";
const KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY";
const PASSWORD = "tr0ub4dor-and-3";
const API_KEY = "Zk3vQ9pLx7Rt2mWs8Yb5Nc1Hd6Jf4Ga0";
const URL_START = "https://bucket.s3.us-east-1.amazonaws.com/prices.csv?X-Amz-Algorithm=AWS4-HMAC-SHA256";
const URL = `${URL_START}&X-Amz-Expires=60&X-Amz-Signature=${SIGNATURE}`;

const half = (text: string) => [text.slice(0, text.length / 2), text.slice(text.length / 2)] as const;
const broken = (text: string, by: string) => half(text).join(by);
/** As it stands in the text of a JSON value, and in JSON within JSON. */
const escaped = (text: string) => JSON.stringify(text).slice(1, -1);
const percent = encodeURIComponent;

const QUOTED: Readonly<Record<string, (name: string, value: string) => string>> = {
  "in JSON": (name, value) => `{"${name}":"${value}","State":"WAITING"}`,
  "in JSON inside JSON": (name, value) => escaped(`{"${name}": "${value}", "State": "WAITING"}`),
  "in JSON inside JSON inside JSON": (name, value) => escaped(escaped(`{"${name}":"${value}","State":"W"}`)),
  "in JSON that is cut off": (name, value) => `{"${name}":"${value.slice(0, -4)}`,
  "between single quotes": (name, value) => `{'${name}': '${value}', 'State': 'WAITING'}`,
  "as bytes of Python": (name, value) => `{'${name}': b'${value}'}`,
  "in a list": (name, value) => `{"${name}": ["${value}"]}`,
  "in an object": (name, value) => `{"${name}": {"value": "${value}"}, "State": "WAITING"}`,
  "between curly quotes": (name, value) => `“${name}”: “${value}”,`,
  "between other curly quotes": (name, value) => `‘${name}’: ‘${value}’,`,
  "in YAML": (name, value) => `${name}: ${value}\nState: WAITING\n`,
  "in quoted YAML": (name, value) => `${name}: '${value}'\n`,
  "without quotes": (name, value) => `{${name}=${value}, State=WAITING}`,
  "with blanks around the sign": (name, value) => `${name} = ${value}`,
  "with an arrow": (name, value) => `"${name}" => "${value}"`,
  "in XML": (name, value) => `<Job><${name}>${value}</${name}></Job>`,
  "in XML of entities": (name, value) => `&lt;${name}&gt;${value}&lt;/${name}&gt;`,
  "in JSON of entities": (name, value) => `{&quot;${name}&quot;:&quot;${value}&quot;,&quot;a&quot;:1}`,
  "in percent-encoded JSON": (name, value) => percent(`{"${name}":"${value}","State":1}`),
  "in CSV": (name, value) => `1,"{""${name}"":""${value}"",""State"":1}",2`,
  "in Markdown": (name, value) => `**${name}:** ${value} |`,
  "as a pair": (name, value) => `{"Name": "${name}", "Value": "${value}"}`,
  "as a pair of YAML": (name, value) => `- name: ${name}\n  value: ${value}\n`,
};

const FIELDS: Readonly<Record<string, string>> = {
  SignedUrl: URL,
  ApiSpecificationUploadUrl: URL,
  ApiKey: API_KEY,
};

const NAMES: Readonly<Record<string, readonly [secret: string, ...names: string[]]>> = {
  signature: [SIGNATURE, "X-Amz-Signature", "x-amz-signature", "X-Goog-Signature", "x_amz_signature"],
  "security token": [TOKEN, "X-Amz-Security-Token", "x-amz-security-token", "aws_security_token"],
  "secret access key": [
    KEY,
    "aws_secret_access_key",
    "SecretAccessKey",
    "secretAccessKey",
    "secret access key",
  ],
  "session token": [TOKEN, "aws_session_token", "AWS_SESSION_TOKEN", "SessionToken", "session-token"],
  password: [PASSWORD, "Password", "DB_PASSWORD", "masterUserPassword", "spring.datasource.password"],
  "API key": [API_KEY, "ApiKey", "api-key", "x-api-key", "API_KEY", "apikey", "Api Key", "stripeApiKey"],
  "other token": [API_KEY, "access_token", "accessToken", "id_token", "IdToken", "refresh_token"],
};

const SIGNS: Readonly<Record<string, (name: string, value: string) => string>> = {
  "behind =": (name, value) => `${name}=${value}`,
  "behind a colon": (name, value) => `${name}: ${value}`,
  "behind blanks and =": (name, value) => `${name} = "${value}"`,
  "of an option": (name, value) => `aws --${name.replaceAll(/[ _]/g, "-")} ${value} --region us-east-1`,
  "of an environment": (name, value) => `export ${name.replaceAll(/[ -]/g, "_")}='${value}'`,
};

const OTHERS: Readonly<Record<string, readonly [text: string, secret: string]>> = {
  "a signed URL": [URL, SIGNATURE],
  "a signed URL in brackets": [`(see:${URL}).`, SIGNATURE],
  "a signed URL in small letters": [URL.toLowerCase(), SIGNATURE],
  "a signed URL of percent-codes": [percent(URL), SIGNATURE],
  "a signed URL of percent-codes of percent-codes": [percent(percent(URL)), SIGNATURE],
  "a signed URL of entities": [URL.replaceAll("&", "&amp;").replaceAll("=", "&#61;"), SIGNATURE],
  "a signed URL of JSON's escapes": [URL.replaceAll("&", "\\u0026").replaceAll("=", "\\u003d"), SIGNATURE],
  "a signed URL of JSON's slashes": [URL.replaceAll("/", "\\/"), SIGNATURE],
  "a signed URL broken in its query": [`${URL_START}&\n  X-Amz-Signature=${SIGNATURE}`, SIGNATURE],
  "a URL with a security token": [`${URL_START}&X-Amz-Security-Token=${TOKEN}&X-Amz-Expires=60`, TOKEN],
  "a URL of CloudFront": [
    `https://d1.cloudfront.net/k?Expires=1&Signature=${API_KEY}&Key-Pair-Id=K`,
    API_KEY,
  ],
  "a cookie of CloudFront": [`Cookie: CloudFront-Signature=${API_KEY}; CloudFront-Key-Pair-Id=K`, API_KEY],
  "a URL of Google": [`https://storage.googleapis.com/b/k?X-Goog-Signature=${SIGNATURE}`, SIGNATURE],
  "a SAS": [`https://a.blob.core.windows.net/c/k?sv=2024-11-04&sp=r&sig=${percent(API_KEY)}%3D`, API_KEY],
  "a signature broken into lines": [`X-Amz-Signature=${broken(SIGNATURE, "\n    ")}`, SIGNATURE],
  "a signature broken by a blank": [`X-Amz-Signature=${broken(SIGNATURE, " ")}`, SIGNATURE],
  "a signature broken by soft hyphens": [`X-Amz-Sig\u00adnature=${broken(SIGNATURE, "\u00ad")}`, SIGNATURE],
  "a signature with signs of no width": [`X-Amz-\u200bSignature=${broken(SIGNATURE, "\u200b")}`, SIGNATURE],
  "a signature whose name is broken": [`X-Amz-Signa\n  ture=${SIGNATURE}`, SIGNATURE],
  "a signature whose name has a blank": [`X-Amz-Signa ture=${SIGNATURE}`, SIGNATURE],
  "a token broken into lines": [`X-Amz-Security-Token: ${broken(TOKEN, "\r\n ")}`, TOKEN],
  "a signed request": [
    `Authorization: AWS4-HMAC-SHA256 Credential=AKIA/20261130/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=${SIGNATURE}`,
    SIGNATURE,
  ],
  "a bearer": [`Authorization: Bearer ${TOKEN}`, TOKEN],
  "a bearer alone": [`Bearer ${TOKEN}`, TOKEN],
  "a basic authorization": [`authorization: Basic ${API_KEY}`, API_KEY],
  "a proxy's authorization": [`"Proxy-Authorization": "Basic ${API_KEY}"`, API_KEY],
  "an authorization of no scheme": [`Authorization: ${API_KEY}`, API_KEY],
  "a whole request": [
    `GET /v1/jobs HTTP/1.1\r\nHost: dataexchange.us-east-1.amazonaws.com\r\nX-Amz-Security-Token: ${TOKEN}\r\n\r\n`,
    TOKEN,
  ],
  "a form": [`Action=GetObject&X-Amz-Security-Token=${TOKEN}&Version=1`, TOKEN],
  "a form of several parts": [
    `--x\r\nContent-Disposition: form-data; name="x-amz-security-token"\r\n\r\n${TOKEN}\r\n--x--`,
    TOKEN,
  ],
  "a password in a URL": [`https://user:${PASSWORD}@example.com/path`, PASSWORD],
  "a password in a database's address": [`postgres://user:${PASSWORD}@db.example.com:5432/x`, PASSWORD],
  "a password in a URL of percent-codes": [percent(`https://user:${PASSWORD}@example.com/`), PASSWORD],
  "a password with a quote": [`{"Password":"${broken(PASSWORD, String.raw`\"`)}"}`, PASSWORD],
  "a tuple of Python": [`('X-Amz-Signature', '${SIGNATURE}')`, SIGNATURE],
  "a row of a table": [`|  SecretAccessKey |  ${KEY}  |`, KEY],
  "a key set by a command": [`aws configure set aws_secret_access_key ${KEY}`, KEY],
  "a private key": [
    `-----BEGIN RSA PRIVATE KEY-----\n${TOKEN}\n${KEY}\n-----END RSA PRIVATE KEY-----`,
    TOKEN,
  ],
  "a private key in JSON": [
    `{"key":"-----BEGIN PRIVATE KEY-----\\n${TOKEN}\\n-----END PRIVATE KEY-----\\n"}`,
    TOKEN,
  ],
};

/** Every form of a secret that is masked. */
export const SECRET_FORMS: readonly SecretForm[] = [
  ...Object.entries(FIELDS).flatMap(([name, secret]) =>
    Object.entries(QUOTED).map(([how, form]) => ({
      what: `${name} ${how}`,
      text: form(name, secret),
      secret: secret === URL ? SIGNATURE : secret,
    })),
  ),
  ...Object.entries(NAMES).flatMap(([what, [secret, ...names]]) =>
    names.flatMap((name) =>
      Object.entries(SIGNS).map(([how, form]) => ({
        what: `${what} ${how}, ${name}`,
        text: form(name, secret),
        secret,
      })),
    ),
  ),
  ...Object.entries(OTHERS).map(([what, [text, secret]]) => ({ what, text, secret })),
];

/** Texts that are like those forms, and hold no secret. */
export const ORDINARY_TEXTS: readonly string[] = [
  "The signature is invalid.",
  "The request signature we calculated does not match the signature you provided.",
  "Invalid signature: the request was changed.",
  "InvalidToken: The provided token is malformed or otherwise invalid.",
  "The security token included in the request is expired",
  "The password policy: passwords must have 12 characters.",
  "Password: must not be empty.",
  "Missing api key: check the stage.",
  "Authorization: access denied to the bucket.",
  "WWW-Authenticate: Basic realm is missing",
  "Basic authentication is not supported by API Gateway APIs.",
  "Bearer tokens are not accepted here.",
  "secret access key and session token are required",
  "arn:aws:secretsmanager:us-east-1:111122223333:secret:password-AbCdEf",
  "arn:aws:apigateway:us-east-1::/apikeys/ab12cd34ef",
  "sig=monthly/part-0000.csv",
  "reports/sig=ab12cd34ef56/part-0000.parquet",
  "year=2026/month=11/signature=gold/part-0000.csv",
  "https://docs.aws.amazon.com/page?signature-version=4&x=1%20",
  "SignatureVersion: 4, SignatureMethod=HmacSHA256",
  "Type: API\nKey: prices/2026.csv",
  "ApiKeyId=ab12cd34ef, ApiId: x1y2z3",
  "SignedUrlExpiresAt: 2026-11-30T10:20:30.000Z",
  "NextToken: eyJ2IjoxLCJrIjoiYWJjMTIzIn0",
  "s3://bucket/config=prod/design=2/",
  "user@example.com uploaded https://example.com:8443/a",
  "-----BEGIN CERTIFICATE-----",
];
