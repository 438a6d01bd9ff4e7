import { editorStub } from "../../architecture/editorStub";

/** An editor in English whose user answers each question so; and what it told. */
export function answeringEditor(answer: string | undefined, more: Parameters<typeof editorStub>[0] = {}) {
  const told: string[] = [];
  const say = async (text: string) => {
    told.push(text);
    return answer;
  };
  const { vscode } = editorStub({
    "vscode.l10n.t": (text: string, ...args: string[]) =>
      text.replace(/\{(\d)\}/g, (_, at) => args[at] ?? ""),
    "vscode.window.showInformationMessage": say,
    "vscode.window.showWarningMessage": say,
    ...more,
  });
  return { vscode, told };
}
