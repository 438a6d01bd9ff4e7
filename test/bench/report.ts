/** What a program of the bench was given. */
export function input<Input>(): Input {
  return JSON.parse(process.argv[2] ?? "{}");
}

/** Gives a result to the bench that started this program. */
export function report(result: object): void {
  process.stdout.write(`REPORT ${JSON.stringify(result)}\n`);
}

/** Runs a program; what it rejects with ends it. */
export function runProgram(work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}
