import type { Translate } from "../base/translate";
import { type Extensible, isKnown, type JobError, type JobErrorCode, type JobType } from "../job/job";
import { accessDeniedAdvice } from "./accessDeniedAdvice";
import type { Advice } from "./advice";
import { notFoundAdvice } from "./notFoundAdvice";
import { notValidAdvice } from "./notValidAdvice";
import { quotaAdvice } from "./quotaAdvice";

// The service model names the codes (JobError.Code) and says no word about them: what they mean is read from their
// names, and the causes are what the user guide requires of a job of the type. Each source is beside its texts:
// "model" is the service model, "guide" the AWS Data Exchange User Guide by page.

/** Advice for an error of a job of the type. */
export function errorAdvice(error: JobError, type: Extensible<JobType>, t: Translate): Advice {
  return isKnown(error.code) ? ADVICE[error.code](t, type, error) : unknownAdvice(t);
}

const ADVICE: Readonly<
  Record<JobErrorCode, (t: Translate, type: Extensible<JobType>, error: JobError) => Advice>
> = {
  ACCESS_DENIED_EXCEPTION: (t, type) => accessDeniedAdvice(type, t),
  RESOURCE_NOT_FOUND_EXCEPTION: (t, type, error) => notFoundAdvice(error, type, t),
  SERVICE_QUOTA_EXCEEDED_EXCEPTION: (t, type, error) => quotaAdvice(error, type, t),
  VALIDATION_EXCEPTION: (t, type) => notValidAdvice(type, t),
  // model, InternalServerException: "An exception occurred with the service."
  INTERNAL_SERVER_EXCEPTION: (t) => ({
    meaning: t("AWS Data Exchange itself failed: nothing says that the job is wrong."),
    causes: [t("A fault of the service, which may be over by now.")],
    steps: [t("Create the same job again, and start it."), askSupport(t)],
  }),
  // Neither model nor guide describe the scan: no more is said than the names of its two codes do.
  MALWARE_DETECTED: (t) => ({
    meaning: t("The malware scan of AWS Data Exchange found something in a file."),
    causes: [t("The file holds malware, or something that the scan takes for it.")],
    steps: [
      t("Scan the file that the error names with a scanner of your own."),
      t("Create the job again with a clean file, and start it."),
      t("For a file that you know to be clean, ask AWS Support, with the job’s id."),
    ],
  }),
  MALWARE_SCAN_ENCRYPTED_FILE: (t) => ({
    meaning: t("A file is encrypted, so that the malware scan of AWS Data Exchange cannot look into it."),
    causes: [t("The file is encrypted by itself, as an archive with a password is.")],
    steps: [
      t("Store the file that the error names without that encryption."),
      t("Create the job again, and start it."),
    ],
  }),
};

/** Advice for a code that this version does not know: only AWS's message is known. */
function unknownAdvice(t: Translate): Advice {
  return {
    meaning: t("This version of the extension does not know this error: its message is all there is."),
    causes: [],
    steps: [t("Look the code up in the AWS Data Exchange API Reference, under JobError."), askSupport(t)],
  };
}

function askSupport(t: Translate): string {
  return t("If it fails again, ask AWS Support, with the job’s id and Region.");
}
