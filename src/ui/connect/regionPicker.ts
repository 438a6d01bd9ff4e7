import * as vscode from "vscode";
import { DATA_EXCHANGE_REGIONS } from "../../core/connection/connection";
import { type ChoiceItem, quickChoice } from "../base/quickChoice";
import { QuickList } from "../base/quickList";

const t = vscode.l10n.t;
/** Form of a Region's name: letters, one or two words, a number. */
const REGION_NAME = /^[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}$/;

/** A Region, or none: whatever holds without a choice. */
interface RegionChoice {
  readonly region?: string;
}

/** Facts that the list of Regions shows beside their names. */
interface RegionQuestion {
  /** The Region whose jobs are shown, or would be. */
  readonly inUse: () => Promise<string | undefined>;
  /** The Region when none is picked: its name, or why there is none. */
  readonly unpicked: () => Promise<string>;
}

/** Asks for a Region: one of those that have AWS Data Exchange, or any other by its name. */
export function pickRegion({ inUse, unpicked }: RegionQuestion): Promise<RegionChoice | undefined> {
  const list = new QuickList<ChoiceItem<RegionChoice>>({
    title: t("Select Region"),
    placeHolder: t("The Regions with AWS Data Exchange, or type another"),
    matchOnDescription: true,
  });
  return quickChoice(list, async () => {
    const items = regionItems(await inUse(), await unpicked());
    const offer = () => list.fill([...items, ...typedItems(list.typed.trim().toLowerCase())]);
    list.onDidType(offer);
    offer();
  });
}

/** The Region in use comes first, then the way back to no choice. */
function regionItems(inUse: string | undefined, unpicked: string): ChoiceItem<RegionChoice>[] {
  const others = [...DATA_EXCHANGE_REGIONS.keys()].filter((code) => code !== inUse);
  return [
    ...(inUse === undefined ? [] : [{ ...regionItem(inUse), labelIcon: "check" }]),
    {
      label: t("Default"),
      description: unpicked,
      detail: t("What the settings, AWS_REGION or the profile say"),
      choice: {},
    },
    ...others.map(regionItem),
  ];
}

function regionItem(region: string): ChoiceItem<RegionChoice> {
  const description = DATA_EXCHANGE_REGIONS.get(region) ?? t("another Region");
  return { label: region, description, choice: { region } };
}

/** Items for a typed text that no other item contains. The editor itself matches the others. */
function typedItems(typed: string): ChoiceItem<RegionChoice>[] {
  if (DATA_EXCHANGE_REGIONS.has(typed)) {
    return [];
  }
  if (REGION_NAME.test(typed)) {
    return [{ ...regionItem(typed), alwaysShow: true }];
  }
  const isPart = [...DATA_EXCHANGE_REGIONS].some((texts) =>
    texts.some((text) => text.toLowerCase().includes(typed)),
  );
  return isPart ? [] : [{ label: t("A Region is named like “us-east-1”"), alwaysShow: true }];
}
