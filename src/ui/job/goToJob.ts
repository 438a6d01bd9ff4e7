import * as vscode from "vscode";
import type { JobCatalog } from "../../core/catalog/jobCatalog";
import { expectHome } from "../../core/connection/belonging";
import { connectionLabel } from "../../core/connection/connection";
import { type ConnectedJob, jobRefOf } from "../../core/connection/jobRef";
import { addressFaultText, type JobAddress, readJobAddress } from "../../core/links/jobAddress";
import { COMMANDS } from "../base/commandIds";
import type { CommandHandlers } from "../base/commands";
import { askForText } from "../base/inputBox";
import { confirm, offer, showingProgress, warn } from "../base/notification";
import { catalogOver } from "../window/openCatalog";
import type { Window } from "../window/window";
import { reveal } from "./revealRow";

const t = vscode.l10n.t;

/** The command that finds a job by what somebody says of it. */
export function goToJobCommands(window: Window) {
  return {
    goToJob: async () => {
      const typed = await askForText(
        {
          title: t("Go to Job"),
          prompt: addressFaultText("nothing", t),
          fault: (text) => {
            const read = readJobAddress(text);
            return typeof read === "string" && read !== "nothing" ? addressFaultText(read, t) : undefined;
          },
        },
        { ignoreFocusOut: true },
      );
      await (typed?.trim() && goToAddress(window, typed));
    },
  } satisfies Partial<CommandHandlers>;
}

/** The job of an address that was typed, or that another program opened. */
export async function goToAddress(window: Window, text: string): Promise<void> {
  const address = readJobAddress(text);
  if (typeof address === "string") {
    await warn(addressFaultText(address, t));
    return;
  }
  const open = loadedJob(window, address) ?? (await askForJob(window, address));
  if (open !== undefined) {
    // The panel needs no row: whatever becomes of that, the job is there.
    window.panels.show(open);
    await reveal(window, open);
  }
}

/** The job in any connection of the tree that the address does not rule out. */
function loadedJob({ connections }: Window, address: JobAddress): ConnectedJob | undefined {
  const catalogs = connections.catalogs.filter((catalog) => mayHave(catalog, address));
  const [open] = catalogs.flatMap(({ store, connection }) => {
    const job = store.get(address.jobId);
    return job === undefined ? [] : [{ job, connection }];
  });
  return open;
}

async function askForJob(window: Window, address: JobAddress): Promise<ConnectedJob | undefined> {
  const catalog = await catalogFor(window, address);
  if (catalog === undefined) {
    return undefined;
  }
  if (isOtherAccount(catalog, address)) {
    await sayOtherAccount(catalog, address);
    return undefined;
  }
  const { connection } = catalog;
  // The first page may have brought it meanwhile.
  const job =
    catalog.store.get(address.jobId) ??
    (await showingProgress(t("Looking for the job…"), (signal) =>
      window.reader.getJob(jobRefOf(connection, address.jobId), signal),
    ));
  // The account may be known from the address alone.
  expectHome(job.arn, address);
  return { job, connection };
}

/** One in the tree that may have the job, the selected one first; else the selected profile in the job's Region. */
async function catalogFor(window: Window, address: JobAddress): Promise<JobCatalog | undefined> {
  const { connections, view } = window;
  await view.show();
  const catalog = await catalogOver(window, connections.selected);
  if (catalog === undefined) {
    return undefined;
  }
  const pinned = connections.shown.find(
    ({ pin }) => pin !== undefined && "region" in pin && pin.region === address.region,
  );
  await (pinned && view.during(pinned.start()));
  const fitting = connections.catalogs.find((shown) => mayHave(shown, address));
  if (fitting !== undefined || address.region === undefined || isIn(catalog, address)) {
    return fitting ?? catalog;
  }
  return (await isWanted(catalog, address.region)) ? connectIn(window, address.region) : undefined;
}

async function connectIn(
  { connections, view, pick }: Window,
  region: string,
): Promise<JobCatalog | undefined> {
  await pick.pickRegion(region);
  await view.during(connections.selected.restart());
  return connections.selected.catalog;
}

/** Nobody is taken to another Region by an address alone. */
function isWanted({ connection }: JobCatalog, region: string): Promise<boolean> {
  return confirm({
    tone: "information",
    message: t("The job is in {0}. Show the jobs of that Region?", region),
    detail: [t("The view shows {0} now.", connectionLabel(connection, t))],
    act: t("Show {0}", region),
  });
}

async function sayOtherAccount(catalog: JobCatalog, { account = "" }: JobAddress): Promise<void> {
  const message = t(
    "The job is of account {0}, and the view shows {1}. Select a profile of that account, then go to the job again.",
    account,
    connectionLabel(catalog.connection, t, catalog.identity.account),
  );
  const select = () => vscode.commands.executeCommand(COMMANDS.selectProfile);
  await offer(message, { [t("Select AWS Profile…")]: select }, "warning");
}

function mayHave(catalog: JobCatalog, address: JobAddress): boolean {
  return isIn(catalog, address) && !isOtherAccount(catalog, address);
}

function isIn({ connection }: JobCatalog, { region }: JobAddress): boolean {
  return region === undefined || region === connection.region;
}

function isOtherAccount({ identity }: JobCatalog, { account }: JobAddress): boolean {
  return account !== undefined && identity.account !== undefined && account !== identity.account;
}
