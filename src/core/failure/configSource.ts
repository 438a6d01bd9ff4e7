import type { Translate } from "../base/translate";

/** Place where a value is configured, and so where to correct it. */
export type ConfigSource =
  | { readonly kind: "setting"; readonly id: string }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "profile"; readonly name: string; readonly key: string }
  /** A section of the config file other than a profile, named as in its heading. */
  | { readonly kind: "section"; readonly name: string; readonly key: string };

export function sourceText(source: ConfigSource, t: Translate): string {
  switch (source.kind) {
    case "setting":
      return t("the setting {0}", source.id);
    case "variable":
      return t("the variable {0}", source.name);
    case "profile":
      return t("{0} of profile “{1}”", source.key, source.name);
    case "section":
      return t("{0} of the section “{1}”", source.key, source.name);
  }
}

/** Next step after correcting the source. Variables are read when the editor starts. */
export function thenRetry(source: ConfigSource, t: Translate): string {
  return source.kind === "variable" ? t("start VS Code again and retry") : t("retry");
}
