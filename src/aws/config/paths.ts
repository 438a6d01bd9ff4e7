import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { homedir, userInfo } from "node:os";
import { dirname, join } from "node:path";

/** Paths of the shared config file and credentials file. */
export interface SharedPaths {
  readonly config: string;
  readonly credentials: string;
}

export function sharedPaths(env: NodeJS.ProcessEnv): SharedPaths {
  const { AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE } = env;
  return {
    config: expandedPath(AWS_CONFIG_FILE || join("~", ".aws", "config"), env),
    credentials: expandedPath(AWS_SHARED_CREDENTIALS_FILE || join("~", ".aws", "credentials"), env),
  };
}

/** Path of the token that a sign-in with IAM Identity Center left, by the session's name or its start URL. */
export function ssoTokenPath(session: string, env: NodeJS.ProcessEnv): string {
  const name = createHash("sha1").update(session).digest("hex");
  return join(homeFolder(env), ".aws", "sso", "cache", `${name}.json`);
}

/**
 * The path with the values of its variables and the home folder of its user, as the AWS CLI expands it: `$NAME`,
 * `${NAME}`, `~` and `~USER`, on Windows `%NAME%` too. What isn't known stays as it is.
 */
export function expandedPath(path: string, env: NodeJS.ProcessEnv, platform = process.platform): string {
  const variable = platform === "win32" ? /\$(\w+)|\$\{([^}]*)\}|%([^%]+)%/g : /\$(\w+)|\$\{([^}]*)\}/g;
  const text = path.replace(
    variable,
    (whole, plain?: string, braced?: string, percents?: string) =>
      env[plain ?? braced ?? percents ?? ""] ?? whole,
  );
  const [start, user] = /^~([^/\\]*)/.exec(text) ?? [];
  if (start === undefined || user === undefined) {
    return text;
  }
  const home = user === "" ? homeFolder(env, platform) : homeOf(user, platform);
  return home === undefined ? text : `${home}${text.slice(start.length)}`;
}

/** Python's, and so the AWS CLI's: on Windows, HOME counts for nothing. */
export function homeFolder(env: NodeJS.ProcessEnv, platform = process.platform): string {
  const { HOME, USERPROFILE, HOMEDRIVE = "", HOMEPATH } = env;
  if (platform !== "win32") {
    return HOME || homedir();
  }
  return USERPROFILE || (HOMEPATH ? `${HOMEDRIVE}${HOMEPATH}` : homedir());
}

/** Where the system does not list its users in a file, their folders stand beside each other. */
function homeOf(user: string, platform: NodeJS.Platform): string | undefined {
  const me = userInfo();
  if (user === me.username) {
    return me.homedir;
  }
  return platform === "linux" ? listedHome(user) : join(dirname(me.homedir), user);
}

function listedHome(user: string): string | undefined {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  return lines
    .map((line) => line.split(":"))
    .find(([name]) => name === user)
    ?.at(5);
}
