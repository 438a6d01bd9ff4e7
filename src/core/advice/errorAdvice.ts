import { assertNever } from "../base/assertNever";
import type { Translate } from "../base/translate";
import { type Extensible, isKnown, type JobError, type JobType } from "../job/job";
import { accessDeniedAdvice } from "./accessDeniedAdvice";
import type { Advice } from "./advice";
import { notFoundAdvice } from "./notFoundAdvice";
import { notValidAdvice } from "./notValidAdvice";
import { quotaAdvice } from "./quotaAdvice";

// The service model names the codes (JobError.Code) and says no word about them: what they mean is read from their
// names, and the causes are what the user guide wants of a job of the type. Each source stands beside its texts:
// "model" is the service model, "guide" the AWS Data Exchange User Guide by page.

/** What an error means for a job of the type. */
export function errorAdvice(error: JobError, type: Extensible<JobType>, t: Translate): Advice {
  const { code } = error;
  if (!isKnown(code)) {
    return unknownAdvice(t);
  }
  switch (code) {
    case "ACCESS_DENIED_EXCEPTION":
      return accessDeniedAdvice(type, t);
    case "INTERNAL_SERVER_EXCEPTION":
      return internalAdvice(t);
    case "MALWARE_DETECTED":
      return malwareAdvice(t);
    case "MALWARE_SCAN_ENCRYPTED_FILE":
      return encryptedFileAdvice(t);
    case "RESOURCE_NOT_FOUND_EXCEPTION":
      return notFoundAdvice(error, type, t);
    case "SERVICE_QUOTA_EXCEEDED_EXCEPTION":
      return quotaAdvice(error, type, t);
    case "VALIDATION_EXCEPTION":
      return notValidAdvice(type, t);
    default:
      return assertNever(code);
  }
}

/** Nothing is known but what AWS wrote. */
function unknownAdvice(t: Translate): Advice {
  return {
    meaning: t("This version of the extension does not know this error: its message is all there is."),
    causes: [],
    steps: [t("Look the code up in the AWS Data Exchange API Reference, under JobError."), askSupport(t)],
  };
}

/** model, InternalServerException: "An exception occurred with the service." */
function internalAdvice(t: Translate): Advice {
  return {
    meaning: t("AWS Data Exchange itself failed: nothing says that the job is wrong."),
    causes: [t("A fault of the service, which may be over by now.")],
    steps: [t("Create the same job again, and start it."), askSupport(t)],
  };
}

// Neither model nor guide describe the scan: no more is said than the names of the two codes do.

function malwareAdvice(t: Translate): Advice {
  return {
    meaning: t("The malware scan of AWS Data Exchange found something in a file."),
    causes: [t("The file holds malware, or something that the scan takes for it.")],
    steps: [
      t("Scan the file that the error names with a scanner of your own."),
      t("Create the job again with a clean file, and start it."),
      t("For a file that you know to be clean, ask AWS Support, with the job’s id."),
    ],
  };
}

function encryptedFileAdvice(t: Translate): Advice {
  return {
    meaning: t("A file is encrypted, so that the malware scan of AWS Data Exchange cannot look into it."),
    causes: [t("The file is encrypted by itself, as an archive with a password is.")],
    steps: [
      t("Store the file that the error names without that encryption."),
      t("Create the job again, and start it."),
    ],
  };
}

function askSupport(t: Translate): string {
  return t("If it fails again, ask AWS Support, with the job’s id and Region.");
}
