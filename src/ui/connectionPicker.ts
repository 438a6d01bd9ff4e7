import * as vscode from "vscode";
import { assertNever } from "../core/assertNever";
import type { AwsAccess, Profile } from "../core/awsAccess";
import type { ConnectionChoice, DataExchangeRegion } from "../core/connection";

const t = vscode.l10n.t;
/** How AWS names Regions: letters, one or two words, a number. */
const REGION_NAME = /^[a-z]{2}(-[a-z]+){1,2}-\d{1,2}$/;

const REGIONS: Readonly<Record<DataExchangeRegion, string>> = {
  "us-east-1": "US East (N. Virginia)",
  "us-east-2": "US East (Ohio)",
  "us-west-1": "US West (N. California)",
  "us-west-2": "US West (Oregon)",
  "ap-northeast-1": "Asia Pacific (Tokyo)",
  "ap-northeast-2": "Asia Pacific (Seoul)",
  "ap-southeast-1": "Asia Pacific (Singapore)",
  "ap-southeast-2": "Asia Pacific (Sydney)",
  "eu-central-1": "Europe (Frankfurt)",
  "eu-west-1": "Europe (Ireland)",
  "eu-west-2": "Europe (London)",
};

/** Asks for a profile of the shared files; undefined when the user turned away or there is none to pick. */
export async function pickProfile(aws: AwsAccess, current: ConnectionChoice): Promise<Profile | undefined> {
  const items = aws
    .readProfiles()
    .then((profiles) =>
      [...profiles]
        .sort((one, other) => Number(other.name === current.profile) - Number(one.name === current.profile))
        .map((profile) => profileItem(profile, profile.name === current.profile)),
    );
  if ((await items).length === 0) {
    vscode.window.showInformationMessage(
      t(
        "There are no profiles in the AWS config and credentials files. Create one with “aws configure” or “aws configure sso”.",
      ),
    );
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: t("Select AWS Profile"),
    placeHolder: t("Whose jobs to show"),
    matchOnDescription: true,
  });
  return picked?.profile;
}

function profileItem(
  profile: Profile,
  isCurrent: boolean,
): vscode.QuickPickItem & { readonly profile: Profile } {
  return {
    label: isCurrent ? `$(check) ${profile.name}` : profile.name,
    description: [profile.region, profileKindText(profile.kind)]
      .filter((part) => part !== undefined)
      .join(" · "),
    profile,
  };
}

function profileKindText(kind: Profile["kind"]): string | undefined {
  switch (kind) {
    case "keys":
      return t("access key");
    case "sso":
      return t("IAM Identity Center");
    case "role":
      return t("assumed role");
    case "process":
      return t("credential process");
    case "webIdentity":
      return t("web identity");
    case "login":
      return t("aws login");
    case "other":
      return undefined;
    default:
      return assertNever(kind);
  }
}

/** Asks for a Region: one of those that have AWS Data Exchange, or any other by its name. */
export function pickRegion(current: string | undefined): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick();
  const regions = Object.entries(REGIONS)
    .sort(([one], [other]) => Number(other === current) - Number(one === current))
    .map(([code, name]) => ({ label: code, description: name }));
  picker.title = t("Select Region");
  picker.placeholder = t("The Regions with AWS Data Exchange, or type another");
  picker.matchOnDescription = true;
  picker.items = regions;
  picker.onDidChangeValue((typed) => {
    const isOther = REGION_NAME.test(typed) && !(typed in REGIONS);
    picker.items = isOther ? [...regions, { label: typed, description: t("another Region") }] : regions;
  });
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]?.label);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
