/** Parts of the panel's page. The addresses are those that the webview can load. */
interface PanelResources {
  /** `webview.cspSource`. */
  readonly cspSource: string;
  /** Random, for this page alone. */
  readonly nonce: string;
  readonly script: string;
  /** The style sheet of the codicons. */
  readonly codicons: string;
  readonly style: string;
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
}

/** The empty page. What it shows arrives by message, so no value of AWS is ever part of the HTML. */
export function panelHtml(resources: PanelResources): string {
  const { cspSource, nonce, script, codicons, style, language, title } = resources;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    "img-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  // The icons of the component library look for their style sheet by this id.
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
  <title>${escaped(title)}</title>
  <link rel="stylesheet" id="vscode-codicon-stylesheet" href="${escaped(codicons)}">
  <link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
  <div id="page"></div>
  <div id="announcer" role="status" class="visually-hidden"></div>
  <script nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
