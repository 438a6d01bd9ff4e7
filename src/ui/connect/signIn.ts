import * as vscode from "vscode";
import type { Profile } from "../../core/connection/awsAccess";
import { COMMANDS } from "../base/commandIds";
import { offer } from "../base/notification";
import { plainLine } from "../base/plainText";
import type { SignInTerminal } from "../window/signInTerminal";

const t = vscode.l10n.t;

/**
 * Whether VS Code leaves the name as it is: it replaces variables in the arguments of a terminal, and makes links of
 * what looks like such in the terminal's hover and in the message about one that ended badly. It has no icons there.
 */
function isPlain(name: string): boolean {
  const withoutIcons = name.replaceAll("$(", "(");
  return !/\$\{|:\/\/|www\./i.test(name) && withoutIcons === plainLine(withoutIcons);
}

/** Signs in with the profile, or says what renews credentials of its kind. Undefined: the environment's. */
export async function signIn(
  profile: Profile | undefined,
  terminal: Pick<SignInTerminal, "show">,
): Promise<void> {
  if (profile?.kind === "sso" && isPlain(profile.name)) {
    terminal.show(profile.name);
    return;
  }
  await offer(otherWayText(profile), {
    [t("Open AWS Config File")]: () => vscode.commands.executeCommand(COMMANDS.openConfigFile),
    [t("Select AWS Profile…")]: () => vscode.commands.executeCommand(COMMANDS.selectProfile),
  });
}

function otherWayText(profile: Profile | undefined): string {
  if (profile === undefined) {
    return t(
      "The credentials come from environment variables, which know no sign-in. Set them anew and restart the editor, or select a profile.",
    );
  }
  const { name, kind } = profile;
  const elsewhere = t(
    "Profile “{0}” does not sign in with IAM Identity Center, so “aws sso login” is of no use to it. Renew its credentials where they come from, then retry.",
    name,
  );
  const texts: Readonly<Record<Profile["kind"], string>> = {
    keys: t(
      "Profile “{0}” uses an access key, which needs no sign-in. If AWS refuses the key, correct it in its file or select another profile.",
      name,
    ),
    process: t(
      "Profile “{0}” gets its credentials from a program (credential_process). Sign in with that program, then retry.",
      name,
    ),
    webIdentity: t(
      "Profile “{0}” gets its credentials with a token file (web_identity_token_file). Renew the file, then retry.",
      name,
    ),
    login: t(
      "Profile “{0}” signs in with “aws login”, whose sessions only the AWS CLI can read. Make a second profile with the line “credential_process = aws configure export-credentials --profile {0} --format process” and select that one.",
      name,
    ),
    sso: t(
      "The editor takes a part of the name of profile “{0}” for a variable or a link. Run “aws sso login” for it in a terminal, or rename it.",
      name,
    ),
    role: elsewhere,
    other: elsewhere,
  };
  return texts[kind];
}
