/**
 * Settles when somebody wants this program to end: Ctrl+C, a signal, or the end of the npm that started it
 * (npm passes a signal on to its shell only, which ends without telling anyone).
 * @returns {Promise<void>}
 */
export function interruption() {
  const { npm_lifecycle_event: npmScript } = process.env;
  const parent = process.ppid;
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.once(signal, () => resolve());
    }
    if (npmScript !== undefined && process.platform !== "win32") {
      setInterval(() => process.ppid !== parent && resolve(), 500).unref();
    }
  });
}
