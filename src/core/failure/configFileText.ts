import { assertNever } from "../base/assertNever";
import type { Translate } from "../base/translate";
import type { LineFault } from "./failure";
import { type FailureOf, type FailureText, withoutFullStop } from "./failureSentence";

/** Text for a shared AWS file that can't be used. */
export function configFileText(
  failure: FailureOf<"badConfigFile" | "malformedConfigFile">,
  t: Translate,
): FailureText {
  switch (failure.kind) {
    case "badConfigFile":
      return {
        title: t("AWS config file cannot be read"),
        sentence: t(
          "The AWS config or credentials file cannot be read: {0}. Mend it, then refresh.",
          withoutFullStop(failure.message),
        ),
      };
    case "malformedConfigFile": {
      const { line } = failure.fault;
      return {
        title: t("Line {0} of the AWS config is malformed", line),
        sentence: t(
          "Line {0} of {1} is malformed: {2}. The AWS CLI refuses the whole file for it. Open the AWS config file, correct the line, then retry.",
          line,
          failure.path,
          reasonText(failure.fault, t),
        ),
      };
    }
    default:
      return assertNever(failure);
  }
}

function reasonText({ reason }: LineFault, t: Translate): string {
  switch (reason) {
    case "noEqualsSign":
      return t("there is no “=” in it");
    case "noName":
      return t("there is no name before its “=”");
    case "badSectionName":
      return t("its section has no name or no closing bracket");
    case "outsideOfSections":
      return t("it stands before the first section");
    case "sectionAgain":
      return t("the file has that section already");
    case "nameAgain":
      return t("its section sets that name already");
    default:
      return assertNever(reason);
  }
}
