/**
 * Commands of the view as a whole. They stand in its title, from which VS Code gives each the row that happens to have
 * the focus: they get no row at all.
 */
const VIEW_NAMES = [
  "refresh",
  "loadAll",
  "loadSince",
  "stopLoading",
  "filterJobs",
  "clearFilter",
  "searchOlderJobs",
  "groupBy",
  "copyStartingToken",
  "loadFromToken",
  "reload",
  "goToJob",
  "exportJobs",
  "openJobsFile",
  "selectProfile",
  "selectRegion",
  "pinConnection",
  "showIdentity",
  "signIn",
  "openConfigFile",
  "showLog",
] as const;

/** Commands that a row can be given to: from its menu, or as the one that is selected. */
const ROW_NAMES = [
  "refreshForRow",
  "loadMore",
  "loadAllForRow",
  "loadSinceForRow",
  "searchOlderJobsForRow",
  "copyStartingTokenForRow",
  "retry",
  "openJob",
  "openJobToSide",
  "viewJson",
  "compareJobs",
  "revealInTree",
  "openRelated",
  "copyArn",
  "copyId",
  "copySignedUrl",
  "copyS3Uri",
  "copyCliCommand",
  "copyCreateCommand",
  "copyPython",
  "copyJavaScript",
  "copyMarkdown",
  "copyError",
  "startJob",
  "cancelJob",
  "closeJobsFile",
  "unpinConnection",
  "signInForRow",
  "openConfigFileForRow",
  "copyPolicy",
] as const;

export type ViewCommandName = (typeof VIEW_NAMES)[number];
export type RowCommandName = (typeof ROW_NAMES)[number];
export type CommandName = ViewCommandName | RowCommandName;

/** Every command's id, which ends with its name. The manifest has the same ones. */
export const COMMANDS = Object.fromEntries(
  [...VIEW_NAMES, ...ROW_NAMES].map((name) => [name, `dataExchangeJobs.${name}`]),
) as Readonly<Record<CommandName, string>>;

export function isViewCommand(name: CommandName): name is ViewCommandName {
  return VIEW_NAMES.some((known) => known === name);
}

/** The panels' view type, by which VS Code finds who restores them. */
export const JOB_PANEL = "dataExchangeJobs.job";
