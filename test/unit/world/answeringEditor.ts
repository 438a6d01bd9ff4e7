import { type EditorPieces, editorWith, workAtOnce } from "./editor";

/** An editor whose user answers each question so; and what it told. */
export function answeringEditor(answer: string | undefined, env: EditorPieces["env"] = {}) {
  const told: string[] = [];
  const say = async (text: string) => {
    told.push(text);
    return answer;
  };
  editorWith({
    env,
    window: { showInformationMessage: say, showWarningMessage: say, withProgress: workAtOnce },
  });
  return { told };
}
