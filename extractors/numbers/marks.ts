/** Which marks part the digits of a number in the language of a text: "1 200,50" in South Africa, "1'200.50" in Switzerland. */

export interface Marks {
  readonly decimal: string;
  /** A plain space and a plain apostrophe stand for their kin. */
  readonly group: string;
}

export const ENGLISH_MARKS: Marks = { decimal: ".", group: "," };

const known = new Map<string, Marks>();

/** The marks of a BCP 47 language such as `en-ZA`; those of English for one that is unknown, malformed or null. */
export function marksOf(language: string | null | undefined): Marks {
  // Only a region parts digits otherwise than English does.
  if (language === null || language === undefined || language.length < 4) return ENGLISH_MARKS;
  let marks = known.get(language);
  if (marks === undefined) {
    marks = readMarks(language);
    // Languages come from pages: a stream of invented ones must not fill the memory.
    if (known.size < 1000) known.set(language, marks);
  }
  return marks;
}

function readMarks(language: string): Marks {
  let parts: Intl.NumberFormatPart[];
  try {
    parts = new Intl.NumberFormat(language.replaceAll("_", "-"), { numberingSystem: "latn" }).formatToParts(1234567.89);
  } catch {
    return ENGLISH_MARKS;
  }
  const written = (type: "decimal" | "group") => parts.find((part) => part.type === type)?.value;
  return {
    decimal: written("decimal") ?? ENGLISH_MARKS.decimal,
    group: (written("group") ?? ENGLISH_MARKS.group).replace(/\s/, " ").replace("’", "'"),
  };
}
