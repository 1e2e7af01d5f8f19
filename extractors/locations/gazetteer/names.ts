/**
 * How a place name becomes a key: the same folding for the gazetteer's names and for the words of a text,
 * so that "Sant Julià", "SANT JULIA" and "Saint-Julia" meet.
 *
 * A key is a run of folded words: diacritics and apostrophes dropped, lower case, hyphens and full stops
 * parting words or nothing, and three words that newswriting writes both ways in one form ("St. Louis",
 * "Saint Louis"). Only its two 32-bit hashes are kept.
 */

/** Letters that lose more than an accent; the rest falls to Unicode decomposition. */
const LETTERS = new Map<string, string>(
  Object.entries({
    ø: "o",
    ł: "l",
    đ: "d",
    ð: "d",
    þ: "th",
    ß: "ss",
    æ: "ae",
    œ: "oe",
    ı: "i",
    ə: "a",
    "’": "",
    "'": "",
    "‘": "",
    ʻ: "",
    ʼ: "",
    "`": "",
    ".": "",
  }),
);

const SHORT_FORMS = new Map([
  ["saint", "st"],
  ["mount", "mt"],
  ["fort", "ft"],
  ["&", "and"],
]);

/** A word as it stands in a key. The word is in lower case. */
export function foldWord(lower: string): string {
  let plain = true;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code > 127 || code === 39 || code === 46 || code === 96) plain = false;
  }
  const folded = plain ? lower : stripMarks(lower);
  return SHORT_FORMS.get(folded) ?? folded;
}

function stripMarks(word: string): string {
  let out = "";
  for (const letter of word.normalize("NFD")) {
    const code = letter.charCodeAt(0);
    if (code >= 0x300 && code <= 0x36f) continue;
    out += LETTERS.get(letter) ?? letter;
  }
  return out;
}

/** The words of a name, folded: "Coeur d'Alene" is `coeur`, `dalene`; "Winston-Salem" is `winston`, `salem`. */
export function nameWords(name: string): string[] {
  const words: string[] = [];
  for (const part of name.toLowerCase().split(/[\s\-–—/,()]+/u)) {
    for (const piece of splitClitic(part)) {
      const folded = foldWord(piece);
      if (folded !== "") words.push(folded);
    }
  }
  return words;
}

/** "George's" is two tokens in a text, so it is two words in a key. */
function splitClitic(word: string): string[] {
  const match = /^(.+)['’]s$/u.exec(word);
  return match ? [match[1], "s"] : [word];
}

/** Two hashes of a growing key, word by word. */
export class KeyHash {
  first = 0x811c9dc5 | 0;
  second = 0x1b873593 | 0;

  reset(): this {
    this.first = 0x811c9dc5 | 0;
    this.second = 0x1b873593 | 0;
    return this;
  }

  /** Adds a folded word; words are parted by one space. */
  add(word: string): this {
    let first = this.first;
    let second = this.second;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ (second >>> 15) ^ code, 0x2c1b3c6d);
    }
    this.first = Math.imul(first ^ 32, 0x01000193);
    this.second = Math.imul(second ^ (second >>> 13) ^ 32, 0x297a2d39);
    return this;
  }
}
