import type { Translate } from "../base/translate";
import type { FileLine, JobsContentFault, JobsFileFault, LineFault } from "./failure";
import { type FailureOf, type FailureText, type FailureTexts, withoutFullStop } from "./failureSentence";

/** Texts for a file of AWS's configuration, of jobs, or to write to. */
export const FILE_TEXTS = {
  badConfigFile: (failure, t) => ({
    title: t("AWS config file cannot be read"),
    sentence: t(
      "The AWS config or credentials file can’t be read: {0}. Fix it, then refresh.",
      withoutFullStop(failure.message),
    ),
  }),
  malformedConfigFile: ({ path, fault }, t) => ({
    title: t("Line {0} of the AWS config is malformed", fault.line),
    sentence: t(
      "Line {0} of {1} is malformed: {2}. So it isn’t certain whose credentials it means, and the AWS CLI refuses the whole file. Open the AWS config file, correct the line, then retry.",
      fault.line,
      path,
      lineFaultText(fault, t),
    ),
  }),
  encodedConfigFile: ({ path, encoding }, t) => ({
    title: t("AWS config file is in {0}", encoding),
    sentence: t(
      "{0} is saved in {1}, which the AWS CLI can’t read. Open the AWS config file, save it with the encoding UTF-8, then retry.",
      path,
      encoding,
    ),
  }),
  fileNotWritten: ({ path, code }, t) => ({
    title: t("The file could not be written"),
    sentence: t(
      "The file {0} could not be written: {1}. Select another place, or mend that and try again.",
      path,
      writeFaultText(code, t),
    ),
  }),
  jobsFile: jobsFileText,
} satisfies Partial<FailureTexts>;

/** Sentence about a line that may be why something else failed. */
export function refusedLineText({ path, fault }: FileLine, t: Translate): string {
  return t(
    "Line {0} of {1} may be the reason: {2}; the AWS CLI refuses the file for it.",
    fault.line,
    path,
    lineFaultText(fault, t),
  );
}

function lineFaultText({ reason }: LineFault, t: Translate): string {
  const texts: Record<typeof reason, string> = {
    noEqualsSign: t("there is no “=” in it"),
    noName: t("there is no name before its “=”"),
    badSectionName: t("its section has no name or no closing bracket"),
    outsideOfSections: t("it stands before the first section"),
    sectionAgain: t("the file has that section already"),
    nameAgain: t("its section sets that name already"),
    notUtf8: t("it isn’t in UTF-8"),
  };
  return texts[reason];
}

function writeFaultText(code: string, t: Translate): string {
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return t("there is no room left");
    case "EACCES":
    case "EPERM":
    case "NoPermissions":
      return t("you may not write there");
    case "EROFS":
      return t("nothing can be written there");
    case "ENOENT":
    case "ENOTDIR":
    case "FileNotFound":
      return t("its folder is not there");
    case "EISDIR":
    case "FileIsADirectory":
      return t("it is a folder");
    default:
      return code;
  }
}

function jobsFileText({ path, fault }: FailureOf<"jobsFile">, t: Translate): FailureText {
  switch (fault.kind) {
    case "unreadable":
      return {
        title: t("Can’t read the jobs file"),
        sentence: t(
          "Can’t read the file {0}: {1}. Fix that, then retry.",
          path,
          readFaultText(fault.code, t),
        ),
      };
    case "noFile":
      return {
        title: t("The jobs file isn’t a file"),
        sentence: t(
          "{0} is a pipe, a device or a socket, which might never end. Write the jobs to a file, then select that one.",
          path,
        ),
      };
    case "tooLarge":
      return {
        title: t("The jobs file is too large"),
        sentence: tooLargeText(path, fault, t),
      };
    case "outOfMemory":
      return {
        title: t("The jobs file is too large"),
        sentence: t(
          "The jobs in the file {0} need more memory than VS Code has for its extensions. List fewer jobs into it, for instance with --max-items, then retry.",
          path,
        ),
      };
    case "jobNotThere":
    case "signedUrl":
    case "change":
      return refusedText(path, fault.kind, t);
    default:
      return {
        title: t("No jobs in the file"),
        sentence: t(
          "The file {0} {1}. Write the output of “aws dataexchange list-jobs --output json” or of “get-job” to it, then retry.",
          path,
          contentText(fault, t),
        ),
      };
  }
}

function tooLargeText(
  path: string,
  { most, language }: Extract<JobsFileFault, { kind: "tooLarge" }>,
  t: Translate,
): string {
  const megabytes = Math.floor(most / 1_000_000);
  return language === undefined
    ? t(
        "The file {0} is larger than {1} MB, the most that can be opened. List fewer jobs into it, for instance with --max-items, then retry.",
        path,
        megabytes,
      )
    : t(
        "The file {0} is larger than {1} MB, the most that can be opened as YAML. Write it with --output json, then retry.",
        path,
        megabytes,
      );
}

/** Text for what no file of jobs can give, or this one not any more. */
function refusedText(path: string, kind: "jobNotThere" | "signedUrl" | "change", t: Translate): FailureText {
  switch (kind) {
    case "jobNotThere":
      return {
        title: t("The job is no longer in the file"),
        sentence: t("The file {0} no longer holds this job. Select another one in the view.", path),
      };
    case "signedUrl":
      return {
        title: t("No signed URLs from a file"),
        sentence: t(
          "This job was read from the file {0}, and signed URLs are never read from files. Select the job’s profile and Region, and copy the URL there.",
          path,
        ),
      };
    case "change":
      return {
        title: t("Jobs in a file can’t be changed"),
        sentence: t(
          "This job was read from the file {0}, not from AWS. Select the job’s profile and Region, and start or cancel it there.",
          path,
        ),
      };
  }
}

function contentText(fault: JobsContentFault, t: Translate): string {
  switch (fault.kind) {
    case "empty":
      return t("is empty");
    case "notJson":
      return fault.line === undefined
        ? t("is neither JSON nor YAML")
        : t("can’t be read: line {0} is neither JSON nor YAML", fault.line);
    case "cutOff":
      return t("ends in the middle of a job or a list, as when only part of it was written");
    case "otherOutput":
      return fault.found === undefined
        ? t("holds something other than jobs")
        : t("holds something other than jobs (“{0}”)", fault.found);
  }
}

/** `code` is the system's word, or the editor's for files that are not on this machine. */
function readFaultText(code: string, t: Translate): string {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
    case "FileNotFound":
    case "FileNotADirectory":
      return t("it isn’t there");
    case "EACCES":
    case "EPERM":
    case "NoPermissions":
      return t("you don’t have permission to read it");
    case "EISDIR":
    case "FileIsADirectory":
      return t("it is a folder");
    case "Unavailable":
      return t("its file system isn’t available");
    default:
      return code;
  }
}
