import type { Measure } from "./bench";

/** Which files are in the VSIX, the architecture tests see to. */
export const fileSizes: Measure = {
  rows: ["size.entry", "size.vsix"],
  run: async ({ product }) => {
    const { bytesOfEntry, bytesOfVsix } = await product();
    return {
      values: new Map([
        ["size.entry", bytesOfEntry],
        ["size.vsix", bytesOfVsix],
      ]),
      notes: [],
    };
  },
};
