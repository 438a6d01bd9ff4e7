import type { Translate } from "../base/translate";

/** Kinds of shells by how they take words: sh, bash, zsh, fish and others; PowerShell 5.1 and later; cmd.exe. */
export const SHELLS = ["posix", "powershell", "cmd"] as const;

export type Shell = (typeof SHELLS)[number];

/** The kind of a shell by the path of its program; where that is empty, the usual one of the system. */
export function shellOf(program: string, isWindows: boolean): Shell {
  const [, name = ""] = /([^\\/]*?)(?:\.exe)?$/i.exec(program.toLowerCase()) ?? [];
  if (name === "") {
    return isWindows ? "powershell" : "posix";
  }
  // Also powershell_ise and pwsh-preview.
  return /^(powershell|pwsh)/.test(name) ? "powershell" : name === "cmd" ? "cmd" : "posix";
}

/** The shell's name in a sentence. */
export function shellName(shell: Shell, t: Translate): string {
  switch (shell) {
    case "posix":
      return t("a POSIX shell");
    case "powershell":
      return "PowerShell";
    case "cmd":
      return t("Command Prompt");
  }
}
