import type { Random } from "./random";

export interface SignedUrlSketch {
  readonly host: string;
  readonly path: string;
  readonly region: string;
  readonly signedAt: number;
  readonly seconds: number;
}

/** Looks like a pre-signed URL of Amazon S3; the credential and the signature are made up. */
export function signedUrl(sketch: SignedUrlSketch, random: Random): string {
  const time = new Date(sketch.signedAt).toISOString().replace(/[-:]|\.\d+/g, "");
  const scope = `ASIASAMPLEWORLD/${time.slice(0, 8)}/${sketch.region}/s3/aws4_request`;
  const query = [
    "X-Amz-Algorithm=AWS4-HMAC-SHA256",
    `X-Amz-Credential=${encodeURIComponent(scope)}`,
    `X-Amz-Date=${time}`,
    `X-Amz-Expires=${sketch.seconds}`,
    `X-Amz-Security-Token=${encodeURIComponent(random.base64(96))}`,
    "X-Amz-SignedHeaders=host",
    `X-Amz-Signature=${random.hex(64)}`,
  ];
  const path = sketch.path.split("/").map(encodeURIComponent).join("/");
  return `https://${sketch.host}/${path}?${query.join("&")}`;
}
