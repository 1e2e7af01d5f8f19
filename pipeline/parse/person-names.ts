/** Names of people in a line that names the writer: "By Ann Lee and Bo Chen, AP Writer". */
import { decodeEntities } from "./structured-data.ts";

export const PREFIX =
  /^\s*(?:(?:written|posted|published|reported|words|text|story|article|analysis|opinion|review|guest post)\s+)?(?:by|von|par|por|di|de la rédaction de|door|av|af|przez|oleh|penulis|autor(?:in|a)?|author|автор|текст|yazar|作者|記者|记者|文)(?=[\s:：])[\s:：]*/iu;
const SEPARATOR = /\s*[,;|/&、·•\n]\s*(?:and\s+)?|\s+(?:and|und|et|y|og|och|en|with|и|та)\s+/iu;
/** What follows a name: a role, an agency, an address. */
const ROLE =
  /\b(?:writer|reporter|editor|correspondent|columnist|journalist|contributor|staff|producer|bureau|news service|special to|photographer|analyst|redakteur(?:in)?|redaktion|redacción|redazione|redação|agencias?)\b/iu;
const ACCOUNT =
  /^(?:admin\w*|administrator|editor|editors|staff|webmaster|root|user|author|guest|unknown|none|null|undefined|redaksi|redaktion|redacción|redazione|redação|web desk|newsroom)$/iu;
const AGENCIES: ReadonlySet<string> = new Set(
  "associatedpress ap reuters afp agencefrancepresse bloomberg upi dpa ans efe ansa pti ians ani xinhua tass itartass cnnwire cnn yonhap kyodo pressassociation canadianpress thecanadianpress theassociatedpress".split(
    " ",
  ),
);

export const isAgency = (name: string): boolean => AGENCIES.has(key(name));

export function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** "By Ann Lee and Bo Chen, AP Writer" → Ann Lee, Bo Chen. */
export function namesIn(text: string, siteNames: readonly string[]): readonly string[] {
  const line = decodeEntities(text)
    .replace(/\S+@\S+\.\S+/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(PREFIX, "")
    .replace(/\s(?:last )?(?:published|updated|posted|modified)(?=[\s:]).*$/iu, "")
    .trim();
  const parts = line
    .split(SEPARATOR)
    .filter((part, index) => index === 0 || !ROLE.test(part))
    .map(cleanName)
    .filter((name) => name !== "");
  const sites = new Set(siteNames.map(key));
  const names = parts.filter(
    (name) =>
      !ACCOUNT.test(name) &&
      name.length <= 60 &&
      /\p{L}{2}/u.test(name) &&
      !/https?:|\d:\d\d|(?:19|20)\d\d/u.test(name),
  );
  if (names.length < 2) return names;
  // Of several parts, those that name a role or the site belong to the name before them, as does one word after a full name.
  return names.filter(
    (name, index) =>
      index === 0 ||
      (!ROLE.test(name) &&
        !sites.has(key(name)) &&
        (name.includes(" ") || !isLatin(name) || / (?:and|und|et|y|e|i|og|och|en|with|&) /u.test(line))),
  );
}

/** "Andrea Stone Senior Washington Correspondent", "Bertille Bayart journaliste", "Rachel Metz - AP Technology Writers". */
const ROLE_AFTER_NAME =
  /(?<=\p{L}{2}\s+\p{L}[\p{L}\p{M}'’-]+)\s+(?:[-–—]\s.*|(?:(?:senior|chief|national|political|business|staff|special|foreign|deputy|associate|contributing|ap|afp|tech\w*|science|sports|washington)\s+)*(?:writers?|reporters?|editors?|correspondents?|columnists?|journalists?|contributors?|journaliste|envoyée?s?|redakteur(?:in)?|redactora?|periodista|giornalista|jornalista|repórter)(?![\p{L}]).*)$/iu;

const isLatin = (name: string): boolean => /\p{sc=Latin}/u.test(name);

/** What stands after a name in the same line: "Ann Lee Published 11:11 PM", "Ann Lee Monday, November 18". */
const AFTER_NAME =
  /\s+(?:published|updated|posted|last updated|monday|tuesday|wednesday|thursday|friday|saturday|sunday|on(?=\s\p{L}+\s\d)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|(?:the\s+)?associated press|reuters|special to)(?![\p{L}\p{N}]).*$/iu;

function cleanName(part: string): string {
  const name = part
    .replace(PREFIX, "")
    .replace(/\s*[([].*$/u, "")
    .replace(AFTER_NAME, "")
    .replace(ROLE_AFTER_NAME, "")
    .replace(/\s+@\w+.*$/u, "")
    .replace(/(\p{Ll}{2})\.\s+\p{Lu}.*$/u, "$1")
    .replace(/^[\s.:–—-]+|[\s.:–—-]+$/gu, "");
  return /^[\p{Lu}\s.'’-]{5,}$/u.test(name) && name.includes(" ") ? titleCase(name) : name;
}

function titleCase(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** "The defense ministries": words without capitals, but for those that names have. */
export function isPhrase(name: string): boolean {
  return /^The\s|\s(?!(?:de|da|do|dos|di|del|della|van|von|der|den|ten|ter|bin|binti|ibn|al|el|la|le|du|zu|af|av)\s)\p{Ll}{2,}/u.test(
    name,
  );
}
