import type { StartTimer } from "../core/alarm";

export const startTimer: StartTimer = (act, milliseconds) => {
  const timer = setTimeout(act, milliseconds);
  return { dispose: () => clearTimeout(timer) };
};
