import type { StartTimer } from "./alarm";

export const startTimer: StartTimer = (act, milliseconds) => {
  const timer = setTimeout(act, milliseconds);
  return { dispose: () => clearTimeout(timer) };
};
