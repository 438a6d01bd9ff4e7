import type { FailureOf, FailureText } from "./failureSentence";
import type { Translate } from "./translate";

/** Why a file of the user's could not be written. */
export function fileNotWrittenText({ path, code }: FailureOf<"fileNotWritten">, t: Translate): FailureText {
  return {
    title: t("The file could not be written"),
    sentence: t(
      "The file {0} could not be written: {1}. Select another place, or mend that and try again.",
      path,
      writeFaultText(code, t),
    ),
  };
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
