/** Names of people in a line that names the writer: "By Ann Lee and Bo Chen, AP Writer". */
import { decodeEntities } from "./structured-data.ts";

export const PREFIX =
  /^\s*(?:(?:written|posted|published|reported|words|text|story|article|analysis|opinion|review|commentary|essay|feature|(?:guest )?(?:post|column)|propos recueillis|skriven|skrevet|ein(?:e)? (?:bericht|reportage|analyse|kommentar)|une? (?:reportage|analyse|article))\s+)?(?:by|von|par|por|di|de la rédaction de|door|av|af|przez|oleh|penulis|autor(?:in|a)?|author|автор|текст|texto|texte|testo|tekst|bởi|yazar|作者|記者|记者|文)(?=[\s:：])[\s:：]*/iu;
const SEPARATOR =
  /\s*[,;|/&、·•\n]\s*(?:(?:and|und|et|y|with|avec|mit|con)\s+)?|\s+(?:and|und|et|y|og|och|en|with|avec|mit|con|и|та)\s+/iu;
/** What follows a name: a role, an agency, an address. */
const ROLE =
  /\b(?:writers?|reporters?|editors?|correspondents?|columnists?|journalists?|contributors?|staff|producers?|bureau|news service|special to|photographers?|analysts?|redakteur(?:in)?|redaktion|redacción|redazione|redação|agenc(?:y|ies|ias?))\b/iu;
/** An account or an office, and no person: "admin", "Staff Reporter", "From our correspondent", "News Desk". */
const ACCOUNT =
  /^(?:admin\w*|administrator|webmaster|root|user|author|guest|unknown|none|null|undefined|redaksi|redaktion|redacción|redazione|redação|(?:(?:from|by) )?(?:(?:our|a|the|own|staff|special|web|news|foreign|city|local|senior|online|digital)\s+)*(?:correspondents?|reporters?|writers?|editors?|desk|newsroom|team|staff|bureau))$/iu;

/** Work beside the writing, up to the next mark: "photographs by Lew Tarn", "Fotos: Luis Vega", "editing by Per Holm". */
const OTHER_CREDIT =
  /(?:^|[,;|(]|\s-)\s*(?:(?:photo(?:graph)?s?|photography|pictures?|images?|videos?|graphics?|illustrations?|editing|edited|produced|translated)\s+(?:by|from)\b|(?:photos?|fotos?|bilder|photographies|editor|edición|redaksi)\s*:)[^,;|]*/giu;
/** Each begins the name of another writer: "Reporting by", "additional reporting by", "writing by". */
const CREDIT = /\b(?:(?:additional|further)\s+)?(?:reporting|writing|compiled)\s+(?:by|from)\b/giu;
/** "…, corresponsal en Lima", "…, envoyée spéciale à Beyrouth": a role with its place, of languages whose "en" may join names. */
const ROLE_WITH_PLACE =
  /,\s*(?:corresponsal|enviad[oa] especial|envoyée?s? spéciale?s?|correspondante?|corrispondente|inviat[oa]|correspondente|korrespondent(?:in)?)(?!\p{L})[^,;|]*/giu;
/** "onze redacteur Ana Dorn", "our reporter Ana Dorn". */
const ROLE_BEFORE_NAME =
  /^(?:onze|unsere[mnr]?|unser|our|notre|nuestr[oa]|vår|vores)\s+(?:\p{L}+\s+)?(?:redacteur|verslaggever|correspondent|reporter|redakteur(?:in)?|korrespondent(?:in|en)?|corresponsal|medarbetare)\s+(?=\p{Lu})/iu;
/** A joining "e" is small: "Ana Dorn e Luca De Santis", not "Ana E Dorn". */
const ITALIAN_AND = /(?<=\p{L})\s+e\s+(?=\p{Lu})/gu;
const AGENCIES: ReadonlySet<string> = new Set(
  "associatedpress ap reuters afp agencefrancepresse bloomberg upi dpa ans efe ansa pti ians ani xinhua tass itartass cnnwire cnn yonhap kyodo pressassociation canadianpress thecanadianpress theassociatedpress".split(
    " ",
  ),
);

export const isAgency = (name: string): boolean => AGENCIES.has(key(name));

export function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** No line of names is longer. */
const MAX_LINE = 1000;

/** "By Ann Lee and Bo Chen, AP Writer" → Ann Lee, Bo Chen. */
export function namesIn(text: string, siteNames: readonly string[]): readonly string[] {
  const line = decodeEntities(text.slice(0, MAX_LINE))
    .replace(/\S+@\S+\.\S+/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(PREFIX, "")
    .replace(OTHER_CREDIT, "")
    .replace(CREDIT, ",")
    .replace(ROLE_WITH_PLACE, "")
    .replace(ITALIAN_AND, " & ")
    .replace(/\s(?:last )?(?:published|updated|posted|modified)(?=[\s:]).*$/iu, "")
    .trim();
  const parts = line
    .split(SEPARATOR)
    .filter((part, index) => !ACCOUNT.test(part.trim()) && (index === 0 || !ROLE.test(part)))
    .map(cleanName)
    .filter((name) => name !== "");
  const sites = new Set(siteNames.map(siteKey));
  const names = parts.filter(
    (name) =>
      !ACCOUNT.test(name) &&
      !isStaffOf(name, sites) &&
      name.length <= 60 &&
      /\p{L}{2}/u.test(name) &&
      !/https?:|\d:\d\d|(?:19|20)\d\d|^\p{L}{3,9}\.? \d{1,2}$/u.test(name),
  );
  if (names.length < 2) return names;
  // Of several parts, those that name a role or the site belong to the name before them, as does one word after a full name.
  return names.filter(
    (name, index) =>
      index === 0 ||
      (!ROLE.test(name) &&
        !ORGANIZATION.test(name) &&
        !sites.has(siteKey(name)) &&
        (name.includes(" ") || !isLatin(name) || / (?:and|und|et|y|i|og|och|with|&) /u.test(line))),
  );
}

/** "Ana Dorn, BBC News": whom the one before writes for. */
const ORGANIZATION = /\s(?:news|times|press|agency|media|tv|radio|television|magazine|service)$/iu;

/** "The Valley Post" and "Valley Post" are one site. */
const siteKey = (name: string): string => key(name.replace(/^the\s/iu, ""));

/** "Valley Post Staff" */
function isStaffOf(name: string, sites: ReadonlySet<string>): boolean {
  const office = /^(.+?)\s+(?:staff|team|newsroom|desk|reporters?|web desk)$/iu.exec(name);
  return office !== null && sites.has(siteKey(office[1]));
}

/** "Andrea Stone Senior Washington Correspondent", "Bertille Bayart journaliste", "Rachel Metz - AP Technology Writers". */
const ROLE_AFTER_NAME =
  /(?<=\p{L}{2}\s+\p{L}[\p{L}\p{M}'’-]+)\s+(?:[-–—]\s.*|(?:(?:senior|chief|national|political|business|staff|special|foreign|deputy|associate|contributing|ap|afp|tech\w*|science|sports|washington)\s+)*(?:writers?|reporters?|editors?|correspondents?|columnists?|journalists?|contributors?|journaliste|envoyée?s?|redakteur(?:in)?|redactora?|periodista|giornalista|jornalista|repórter)(?![\p{L}]).*)$/iu;

const isLatin = (name: string): boolean => /\p{sc=Latin}/u.test(name);

/** What stands after a name in the same line: "Ann Lee Published 11:11 PM", "Ann Lee Monday, November 18". */
const AFTER_NAME =
  /\s+(?:published|updated|posted|last updated|monday|tuesday|wednesday|thursday|friday|saturday|sunday|on(?=\s\p{L}+\s\d)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|(?:the\s+)?associated press|reuters|special to|reports?(?=\s(?:from|for|on|in)\s))(?![\p{L}\p{N}]).*$/iu;

/** "Ana Dorn in Phnom Penh", "Ana Dorn for the Valley Post": where a full name was, and for whom it wrote. */
const PLACE_AFTER_NAME =
  /(?<=\p{L}[\p{L}\p{M}'’.-]*\s+\p{L}[\p{L}\p{M}'’-]+)\s+(?:in|at|for|of|from)\s+(?:[Tt]he\s+)?\p{Lu}.*$/u;
const HONORIFIC = /^(?:dr|prof|mr|mrs|ms)\.?\s+(?=\p{Lu})/iu;

function cleanName(part: string): string {
  if (isAgency(part.replace(PREFIX, ""))) return part.replace(PREFIX, "").trim();
  const name = part
    .replace(PREFIX, "")
    .replace(ROLE_BEFORE_NAME, "")
    .replace(HONORIFIC, "")
    .replace(/\s*[([].*$/u, "")
    .replace(AFTER_NAME, "")
    .replace(PLACE_AFTER_NAME, "")
    .replace(ROLE_AFTER_NAME, "")
    .replace(/\s+@\w+.*$/u, "")
    .replace(/(\p{Ll}{2})\.\s+\p{Lu}.*$/u, "$1")
    .replace(/^[\s.:–—-]+|[\s:–—-]+$|(?<!\s[JS]r)[\s.:–—-]+$/gu, "");
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
