/**
 * The user's environment without what would leak into a test or the demo: AWS settings and credentials, proxies
 * (all is on loopback), and the variables by which npm, a surrounding VS Code or a test runner talk to their
 * own children.
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(extra = {}) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(AWS_|VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$|NODE_TEST_CONTEXT$|\w+_proxy$)/i.test(name),
  );
  return { ...Object.fromEntries(kept), ...extra };
}
