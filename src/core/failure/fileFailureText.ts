import type { Translate } from "../base/translate";
import type { FileLine, JobsContentFault, LineFault } from "./failure";
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
        title: t("The jobs file cannot be read"),
        sentence: t(
          "The file {0} cannot be read: {1}. Mend that, then retry.",
          path,
          readFaultText(fault.code, t),
        ),
      };
    case "tooLarge":
      return {
        title: t("The jobs file is too large"),
        sentence: t(
          "The file {0} is larger than the {1} MB that can be opened. List fewer jobs into it, for instance with --max-items, then retry.",
          path,
          Math.floor(fault.most / 1_000_000),
        ),
      };
    case "jobNotThere":
      return {
        title: t("The job is not in the file"),
        sentence: t("The file {0} does not hold this job any more. Select another one in the view.", path),
      };
    case "signedUrl":
      return {
        title: t("A file gives no signed URL"),
        sentence: t(
          "This job was read from the file {0}, and signed URLs are never read from files. Select the profile and Region that the job is of, and copy it there.",
          path,
        ),
      };
    case "change":
      return {
        title: t("A file’s jobs cannot be changed"),
        sentence: t(
          "This job was read from the file {0}, and AWS is asked for nothing there. Select the profile and Region that the job is of, and start or cancel it there.",
          path,
        ),
      };
    default:
      return {
        title: t("There are no jobs in the file"),
        sentence: t(
          "The file {0} {1}. Write the output of “aws dataexchange list-jobs --output json” or of “get-job” into it, then retry.",
          path,
          contentText(fault, t),
        ),
      };
  }
}

function contentText(fault: JobsContentFault, t: Translate): string {
  switch (fault.kind) {
    case "empty":
      return t("is empty");
    case "notJson":
      return t("is not JSON");
    case "cutOff":
      return t("is JSON that ends too early, as when only half of it was written");
    case "otherOutput":
      return fault.found === undefined
        ? t("is JSON, but holds something else than jobs")
        : t("is JSON, but holds something else than jobs (“{0}”)", fault.found);
  }
}

function readFaultText(code: string, t: Translate): string {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return t("it is not there");
    case "EACCES":
    case "EPERM":
      return t("you may not read it");
    case "EISDIR":
      return t("it is a folder");
    default:
      return code;
  }
}
