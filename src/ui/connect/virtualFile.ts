import * as vscode from "vscode";

/**
 * The bytes of a file that only the editor can read, such as one of a repository that is not on this machine. Rejects
 * with an error that has the editor's code.
 */
export async function readVirtualFile(uri: string, most: number): Promise<Uint8Array | "tooLarge"> {
  const file = vscode.Uri.parse(uri, true);
  const { size } = await vscode.workspace.fs.stat(file);
  return size > most ? "tooLarge" : vscode.workspace.fs.readFile(file);
}
