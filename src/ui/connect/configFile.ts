import * as vscode from "vscode";
import type { FilePlace } from "../../core/connection/awsAccess";

/** First content of a config file that does not exist yet. */
const TEMPLATE = `# Profiles of the AWS CLI and of other tools. Once this file is saved, the Jobs view looks into it.
# https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html
#
# [profile company]
# region = us-east-1
# sso_session = company
# sso_account_id = 111122223333
# sso_role_name = ReadOnly
#
# [sso-session company]
# sso_start_url = https://company.awsapps.com/start
# sso_region = us-east-1
`;

/** Opens a shared file of AWS with the cursor on its line; one that is not there is begun, and made by saving it. */
export async function openConfigFile({ path, line = 1 }: FilePlace): Promise<void> {
  const file = vscode.Uri.file(path);
  if (!(await exists(file))) {
    await beginFile(file);
    return;
  }
  const start = new vscode.Position(line - 1, 0);
  await vscode.window.showTextDocument(file, { selection: new vscode.Range(start, start) });
}

async function beginFile(file: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file.with({ scheme: "untitled" }));
  const editor = await vscode.window.showTextDocument(document);
  if (document.getText() === "") {
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), TEMPLATE));
  }
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") {
      return false;
    }
    throw error;
  }
}
