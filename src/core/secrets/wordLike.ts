/** Words that follow a secret's name and a colon in sentences and in templates, and are no secret. */
const WORDS_OF_SENTENCES: ReadonlySet<string> = new Set(
  [
    "a an the this that these it its is are was were be been being has have had do does did not no none null nil",
    "undefined true false yes must should shall may might can cannot could will would too only also and or but if",
    "when while at in on of for to from by with without as you your we they which what please use enter check see",
    "required optional missing invalid incorrect wrong expired unknown empty absent present given denied refused",
    "access permission request response error failed failure mismatch string number boolean object text value",
    "option flag parameter argument field header user users",
  ]
    .join(" ")
    .split(" "),
);

const LONGEST_WORD = 20;
/** What is longer and has no blank is a secret for certain; so a long text is read once. */
const LONGEST = 500;
/** "prices", "HmacSHA256", "v2" and "20261130": up to three parts of a name, then digits. */
const WORD = /^(?:[A-Z]?[a-z]+|[A-Z]+){0,3}\d*$/;
/** No word of eight letters or more is made of these alone. */
const HEX = /^[a-f]{8,}$/i;

/** Whether it is a word that says something about a secret, in the place of the secret. */
export function isWordOfSentences(text: string): boolean {
  return WORDS_OF_SENTENCES.has(text.toLowerCase());
}

/** Whether all parts of it are words or numbers as people write them; a key or signature has none of that. */
export function isWordLike(text: string): boolean {
  const isShort = (part: string) => part.length <= LONGEST_WORD;
  return (
    text.length <= LONGEST &&
    text.split(/[^A-Za-z0-9]+/).every((part) => isShort(part) && WORD.test(part) && !HEX.test(part))
  );
}
