/** Every command's id, once. The manifest has the same ones. */
export const COMMANDS = {
  refresh: "dataExchangeJobs.refresh",
  loadMore: "dataExchangeJobs.loadMore",
  retry: "dataExchangeJobs.retry",
  openJob: "dataExchangeJobs.openJob",
  copyArn: "dataExchangeJobs.copyArn",
  copyId: "dataExchangeJobs.copyId",
  copySignedUrl: "dataExchangeJobs.copySignedUrl",
  selectProfile: "dataExchangeJobs.selectProfile",
  selectRegion: "dataExchangeJobs.selectRegion",
  showLog: "dataExchangeJobs.showLog",
} as const;

export type CommandName = keyof typeof COMMANDS;
