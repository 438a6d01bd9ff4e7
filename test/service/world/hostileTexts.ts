// Names that a provider may give to what it publishes, and that must stay text wherever they are shown.

export const markup = `<img src=x onerror="alert('markup')">`;
export const commandLink = "[Renew subscription](command:workbench.action.closeWindow)";
export const shellSubstitution = "prices-$(touch /tmp/owned)-`id`.csv";

export const hostileNames: readonly string[] = [
  `prices ${markup}.csv`,
  `${commandLink}.csv`,
  shellSubstitution,
  "report-\u202efdp.exe",
  `it's "quoted" \\ back\\slashed.csv`,
  "first line\nsecond line\r\n\tthird, indented.csv",
  `${"a very long name ".repeat(62)}ends.csv`,
  "📈 Börse 東京 القاهرة 👩‍👩‍👧‍👦.csv",
  "</script><script>alert(1)</script>",
  "../../../etc/passwd",
  `%2e%2e%2f%00 &amp; {{name}} \${process.exit(1)}`,
  " ",
];
