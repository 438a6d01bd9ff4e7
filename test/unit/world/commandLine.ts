/**
 * The words that a Windows program gets of its command line, as Microsoft's C runtime reads it ("Parsing C command-line
 * arguments"): backslashes have a meaning only before a quotation mark.
 */
export function windowsWords(line: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const [, slashes = "", mark = ""] = /^(\\*)("?)/.exec(line.slice(at)) ?? [];
    if (mark === '"') {
      word = (word ?? "") + "\\".repeat(Math.floor(slashes.length / 2));
      at += slashes.length;
      if (slashes.length % 2 === 1) {
        word += '"';
      } else if (isQuoted && line[at + 1] === '"') {
        word += '"';
        at += 1;
      } else {
        isQuoted = !isQuoted;
      }
    } else if (slashes !== "") {
      word = (word ?? "") + slashes;
      at += slashes.length - 1;
    } else if (!isQuoted && /[ \t]/.test(line[at] ?? "")) {
      words.push(...(word === undefined ? [] : [word]));
      word = undefined;
    } else {
      word = (word ?? "") + line[at];
    }
  }
  return [...words, ...(word === undefined ? [] : [word])];
}

/**
 * The words that a program gets of a line typed into cmd.exe. Throws at what cmd.exe does something else with: an end of
 * the line, a variable, also of delayed expansion, and outside of its quotes operators and carets. Each quotation mark
 * begins or ends quotes, whatever stands before it. A batch file that passes on its arguments has cmd.exe read them
 * once more, to the same end.
 */
export function cmdWords(line: string): readonly string[] {
  if (line.length > 8191) {
    throw new Error(`${line.length} characters`);
  }
  let isQuoted = false;
  for (const character of line) {
    isQuoted = character === '"' ? !isQuoted : isQuoted;
    if (/[%!\p{Cc}]/u.test(character) || (!isQuoted && /[&|<>()^]/.test(character))) {
      throw new Error(`${character} in ${line}`);
    }
  }
  return windowsWords(line);
}
