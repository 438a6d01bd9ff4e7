import { keysOf } from "./awsStandIn";
import { keyLines } from "./profileLines";
import type { WayToSignIn } from "./wayToSignIn";

const NODE = `"${process.execPath}"`;

export const WAYS_BY_PROFILE: readonly WayToSignIn[] = [
  {
    name: "an access key",
    profile: "p",
    setting: () => ({ credentials: `[p]\n${keyLines("static")}` }),
    signer: "static",
    hasSessionToken: false,
    before: [],
  },
  {
    name: "an access key with a session token",
    profile: "p",
    setting: () => ({
      credentials: `[p]\n${keyLines("session")}aws_session_token = ${keysOf("session").SessionToken}\n`,
    }),
    signer: "session",
    hasSessionToken: true,
    before: [],
  },
  {
    name: "a credential_process",
    profile: "p",
    setting: (_url, folder) => ({
      config: `[profile p]\ncredential_process = ${NODE} "${folder}/give.js"\n`,
      files: {
        "give.js": `console.log(${JSON.stringify(JSON.stringify({ Version: 1, ...keysOf("process") }))})`,
      },
    }),
    signer: "process",
    hasSessionToken: true,
    before: [],
  },
];
