import { present } from "../base/defined";
import { icon } from "../base/icon";
import type { Words } from "../base/words";
import { isOfFile } from "../connection/connection";
import { isFixedBySignIn } from "../connection/identity";
import { failureText } from "../failure/failureText";
import { type Row, tooltipOf } from "./row";
import type { BrokenNode, EmptyNode, FailureNode, LoadMoreNode, NoMatchNode } from "./treeNode";

/** The row at the end of a list that goes on. */
export function loadMoreRow(node: LoadMoreNode, words: Words): Row {
  const { t } = words;
  if (node.loading) {
    return loadingRow(words);
  }
  return {
    label: loadMoreLabel(node, words),
    icon: node.searches ? icon("search") : icon("fold-down"),
    tokens: present("loadMore", node.list.of !== "dataSets" && "moreJobs"),
    action: node.searches
      ? { name: "searchOlderJobs", title: t("Search Older Jobs") }
      : { name: "loadMore", title: t("Load More Jobs") },
  };
}

function loadMoreLabel(node: LoadMoreNode, { t, language }: Words): string {
  const { list, emptyPages, searches } = node;
  const loaded = new Intl.NumberFormat(language).format(node.loaded);
  if (searches) {
    return t("Search Older Jobs ({0} loaded)", loaded);
  }
  if (list.of === "dataSets") {
    return t("Load More Data Sets ({0} loaded)", loaded);
  }
  return emptyPages === undefined
    ? t("Load More Jobs ({0} loaded)", loaded)
    : t("Load More Jobs ({0} loaded, the last {1} pages were empty)", loaded, emptyPages);
}

/** The row that says that a file holds only the beginning of a list. */
export function furtherJobsRow({ t }: Words): Row {
  const label = t("AWS has more jobs than this file");
  return {
    label,
    description: t("click to copy the starting token"),
    spoken: t("{0}. Press Enter to copy the starting token.", label),
    icon: icon("ellipsis"),
    tokens: present("furtherJobs"),
    action: { name: "copyStartingTokenForRow", title: t("Copy Starting Token") },
  };
}

export function loadingRow({ t }: Words): Row {
  return { label: t("Loading…"), icon: icon("loading~spin"), tokens: present("loading") };
}

export function emptyRow({ id, list }: EmptyNode, { t }: Words): Row {
  const noJobs = isOfFile(id) ? t("No jobs in this file") : t("No jobs in the last 90 days");
  const label = list.of === "dataSets" ? t("No other data sets") : noJobs;
  return { label, icon: icon("info"), tokens: present("empty") };
}

export function noMatchRow({ loaded }: NoMatchNode, { t, language }: Words): Row {
  const label = t("None of the {0} loaded jobs match", new Intl.NumberFormat(language).format(loaded));
  return {
    label,
    description: t("click to clear the filter"),
    spoken: t("{0}. Press Enter to clear the filter.", label),
    icon: icon("filter-filled"),
    tokens: present("noMatch"),
    action: { name: "clearFilter", title: t("Clear Filter") },
  };
}

/** The row in the place of one that could not be made; the others are as they were. */
export function brokenRow({ isBranch }: BrokenNode, { t }: Words): Row {
  return {
    label: t("Couldn’t show this row"),
    description: t("click to show the log"),
    spoken: t("Couldn’t show this row. Press Enter to show the log."),
    icon: icon("warning", "warned"),
    tokens: present("broken"),
    ...(isBranch ? { isBranch } : {}),
    action: { name: "showLog", title: t("Show Log") },
  };
}

/** The row of a list, or of a connection, that failed: a click signs in where that helps, and retries elsewhere. */
export function failureRow({ failure }: FailureNode, { t }: Words): Row {
  const { title, sentence } = failureText(failure, t);
  const { requestId } = failure;
  return {
    label: title,
    tooltip: tooltipOf(sentence, ...(requestId === undefined ? [] : [t("Request ID: {0}", requestId)])),
    icon: icon("warning", "warned"),
    tokens: present("failure", failure.kind),
    ...(isFixedBySignIn(failure)
      ? {
          description: t("click to sign in"),
          spoken: t("Failed: {0} Press Enter to sign in.", sentence),
          action: { name: "signIn", title: t("Sign In") },
        }
      : {
          description: t("click to retry"),
          spoken: t("Failed: {0} Press Enter to retry.", sentence),
          action: { name: "retry", title: t("Retry") },
        }),
  };
}
