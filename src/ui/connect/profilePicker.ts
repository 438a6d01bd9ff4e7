import * as vscode from "vscode";
import type { Texts } from "../../core/base/translate";
import type { AwsAccess, EnvironmentKind, Profile } from "../../core/connection/awsAccess";
import type { ConnectionChoice } from "../../core/connection/connection";
import { FailureError, failureOf } from "../../core/failure/failure";
import { failureText } from "../../core/failure/failureText";
import { profileFaultText } from "../../core/failure/profileFault";
import type { KnownAccounts } from "../../core/live/knownAccounts";
import { COMMANDS } from "../base/commandIds";
import { type ChoiceItem, quickChoice } from "../base/quickChoice";
import { type ListItem, QuickList } from "../base/quickList";
import type { CredentialsChoice } from "../window/connectionPick";

const t = vscode.l10n.t;

interface ProfileChoice {
  /** Credentials of a profile or of the environment; with neither, the default ones. */
  readonly credentials: CredentialsChoice;
  /** Whether a Region comes with them. */
  readonly setsRegion: boolean;
}

/** Facts that the list of profiles shows beside their names. */
interface ProfileQuestion {
  readonly loadAws: () => Promise<AwsAccess>;
  /** The connection whose jobs are shown, or would be. */
  readonly inUse: (aws: AwsAccess) => Promise<ConnectionChoice>;
  /** The choice when no profile is picked. */
  readonly unpicked: ConnectionChoice;
  readonly accounts: KnownAccounts;
}

/** Asks whose jobs to show; undefined when the user turned away. Rejects with a `FailureError` when there is nobody. */
export function pickProfile(question: ProfileQuestion): Promise<ProfileChoice | undefined> {
  const list = new QuickList<ChoiceItem<ProfileChoice>>({
    title: t("Select AWS Profile"),
    placeHolder: t("Whose jobs to show"),
    matchOnDescription: true,
  });
  list.addButton(new vscode.ThemeIcon("gear"), t("Open AWS Config File"), () => {
    list.hide();
    void vscode.commands.executeCommand(COMMANDS.openConfigFile);
  });
  return quickChoice(list, async () => list.fill(await profileItems(question)));
}

/** The items: first the one in use, then the ways without a profile, then the profiles in the order of their files. */
async function profileItems({ loadAws, inUse, unpicked, accounts }: ProfileQuestion) {
  const aws = await loadAws();
  const profiles = await aws.readProfiles();
  const environment = aws.environmentKind();
  if (profiles.length === 0 && environment === undefined) {
    throw new FailureError({ kind: "noProfiles" });
  }
  const current = await inUse(aws);
  const first: ChoiceItem<ProfileChoice>[] = [];
  const others = [await defaultItem(aws, unpicked, profiles)];
  if (environment !== undefined) {
    const isInUse = current.environment === true;
    (isInUse ? first : others).push(environmentItem(environment, accounts.of(undefined), isInUse));
  }
  for (const profile of profiles) {
    const isInUse = profile.name === current.profile;
    (isInUse ? first : others).push(profileItem(profile, accounts.of(profile.name), isInUse));
  }
  return [...first, ...others];
}

/** The way back to no choice, and what that comes to. */
async function defaultItem(
  aws: AwsAccess,
  unpicked: ConnectionChoice,
  profiles: readonly Profile[],
): Promise<ChoiceItem<ProfileChoice>> {
  const { name, text } = await unpickedProfile(aws, unpicked);
  const setsRegion = profiles.find((profile) => profile.name === name)?.region !== undefined;
  return {
    label: t("Default"),
    description: text,
    detail: t("What the settings, AWS_PROFILE, the environment or the profile “default” say"),
    choice: { credentials: {}, setsRegion },
  };
}

async function unpickedProfile(aws: AwsAccess, unpicked: ConnectionChoice) {
  const found = (name: string | undefined) => ({ name, text: name ?? t("from the environment") });
  try {
    return found((await aws.resolveConnection(unpicked)).profile);
  } catch (error) {
    const failure = failureOf(error);
    return failure.kind === "noRegion"
      ? found(failure.profile)
      : { name: undefined, text: failureText(failure, t).title };
  }
}

function environmentItem(
  kind: EnvironmentKind,
  account: string | undefined,
  isInUse: boolean,
): ChoiceItem<ProfileChoice> {
  return {
    label: t("Environment Variables"),
    ...marked(isInUse),
    description: described(kindText(kind), account),
    choice: { credentials: { environment: true }, setsRegion: false },
  };
}

function profileItem(
  profile: Profile,
  seen: string | undefined,
  isInUse: boolean,
): ChoiceItem<ProfileChoice> {
  const { name, region, kind, accountId, fault } = profile;
  return {
    label: name,
    ...marked(isInUse),
    description: described(kindText(kind), region, accountId ?? seen),
    ...(fault === undefined ? {} : { detail: profileFaultText(fault, t), detailIcon: "warning" }),
    choice: { credentials: { profile: name }, setsRegion: region !== undefined },
  };
}

function marked(isInUse: boolean): Pick<ListItem, "labelIcon"> {
  return isInUse ? { labelIcon: "check" } : {};
}

function described(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(" · ");
}

const KIND_TEXTS: Texts<Exclude<Profile["kind"], "other"> | EnvironmentKind> = {
  keys: (t) => t("access key"),
  sso: (t) => t("IAM Identity Center"),
  role: (t) => t("assumed role"),
  process: (t) => t("credential process"),
  webIdentity: (t) => t("web identity"),
  login: (t) => t("aws login"),
  container: (t) => t("container"),
};

function kindText(kind: Profile["kind"] | EnvironmentKind): string | undefined {
  return kind === "other" ? undefined : KIND_TEXTS[kind](t);
}
