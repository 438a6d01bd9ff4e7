import { defined } from "../base/defined";
import type { Json } from "../base/json";
import type { Translate } from "../base/translate";
import { type ConnectedJob, regionOf } from "../connection/jobRef";
import { createJobInput } from "./createJobInput";
import { type Shell, shellName } from "./shell";
import { SHELL_SYNTAX } from "./shellSyntax";

/** A command of the AWS CLI, or a sentence that says why it can't be written for the shell. */
export type CliCommand = { readonly text: string } | { readonly refusal: string };

export type CommandOf = (open: ConnectedJob, shell: Shell, t: Translate) => CliCommand;

/** The command that shows the job. */
export const getJobCommand: CommandOf = (open, shell, t) => {
  const { id } = open.job;
  // The AWS CLI would read the file that a value such as file://… names. Within a request it doesn't.
  const asked = /^[a-z\d]+$/i.test(id) ? { options: { "job-id": id } } : { request: { JobId: id } };
  return command(open, { operation: "get-job", ...asked }, shell, t);
};

/** The one that would make the same job again. */
export const createJobCommand: CommandOf = (open, shell, t) =>
  command(open, { operation: "create-job", request: createJobInput(open.job) }, shell, t);

/** A command for each job, one a line: all of them or none, since nobody who pastes them sees that one is missing. */
export function cliCommands(
  jobs: readonly ConnectedJob[],
  commandOf: CommandOf,
  shell: Shell,
  t: Translate,
): CliCommand {
  const lines: string[] = [];
  for (const open of jobs) {
    const command = commandOf(open, shell, t);
    if ("refusal" in command) {
      return command;
    }
    lines.push(command.text);
  }
  return { text: lines.join("\n") };
}

/** What a command asks: by options, or with the whole request as JSON. */
interface Asked {
  readonly operation: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly request?: Json;
}

/** Over the job's own connection; its endpoint stays where it is configured. */
function command(open: ConnectedJob, asked: Asked, shell: Shell, t: Translate): CliCommand {
  const { quote, request: requestIn, longest } = SHELL_SYNTAX[shell];
  const { before, words, after } =
    asked.request === undefined ? { before: "", words: [], after: "" } : requestIn(asked.request);
  const connection = defined({ region: regionOf(open), profile: open.connection.profile });
  const options = Object.entries({ ...asked.options, ...connection });
  const written = options.flatMap(([name, value]) => optionWords(name, value).map(quote));
  const text = `${before}${["aws dataexchange", asked.operation, ...words, ...written].join(" ")}${after}`;
  const refusal = refusalOf(options, shell, t);
  if (refusal !== undefined) {
    return { refusal };
  }
  return text.length <= longest
    ? { text }
    : {
        refusal: t(
          "Nothing was copied. The command has {0} characters, and {1} takes {2} at most.",
          ...[text.length, shellName(shell, t), longest],
        ),
      };
}

/** A value that begins like an option would be taken for one, unless it is tied to its own. */
function optionWords(name: string, value: string): readonly string[] {
  return value.startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, value];
}

function refusalOf(
  options: readonly (readonly [name: string, value: string])[],
  shell: Shell,
  t: Translate,
): string | undefined {
  const { unquotable } = SHELL_SYNTAX[shell];
  for (const [name, value] of options) {
    const [sign] = unquotable?.exec(value) ?? [];
    if (sign !== undefined) {
      return t(
        "Nothing was copied. {0} has no way to quote {1} in --{2}.",
        ...[shellName(shell, t), /\p{Cc}/u.test(sign) ? t("a line break or control character") : sign, name],
      );
    }
  }
  return undefined;
}
