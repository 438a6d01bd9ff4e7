const NAMES = [
  "refresh",
  "loadMore",
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
  "retry",
  "openJob",
  "openJobToSide",
  "goToJob",
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
  "exportJobs",
  "openJobsFile",
  "closeJobsFile",
  "selectProfile",
  "selectRegion",
  "pinConnection",
  "unpinConnection",
  "showIdentity",
  "signIn",
  "openConfigFile",
  "copyPolicy",
  "showLog",
] as const;

export type CommandName = (typeof NAMES)[number];

/** Every command's id, which ends with its name. The manifest has the same ones. */
export const COMMANDS = Object.fromEntries(
  NAMES.map((name) => [name, `dataExchangeJobs.${name}`]),
) as Readonly<Record<CommandName, string>>;

/** The panels' view type, by which VS Code finds who restores them. */
export const JOB_PANEL = "dataExchangeJobs.job";
