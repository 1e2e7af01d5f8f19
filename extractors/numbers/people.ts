/** Numbers that count people without naming them, by what is done to them: "20 were arrested", "killing 14", "forced 6,000 from their homes". */
import { Kind, type Reading, Tag } from "../text/index.ts";
import type { Draft } from "./draft.ts";

/** Verbs whose object is people where it is a bare number. */
const DOING: ReadonlySet<string> = new Set(
  "killed killing kills kill slain injured injuring injures injure wounded wounding wounds arrested arresting arrests detained detaining displaced displacing displaces evacuated rescued rescuing abducted kidnapped forced forcing freed hospitalized hospitalised sickened".split(
    " ",
  ),
);
/** What is said of people behind their number. */
const SUFFERED: ReadonlySet<string> = new Set(
  "dead slain injured wounded killed missing hurt arrested detained died hospitalized hospitalised evacuated rescued homeless infected sickened were".split(
    " ",
  ),
);

const SKIPPED: ReadonlySet<string> = new Set(["more", "remain", "remained", "are", "still"]);

/** "killing 14", "nine injured", "56 more wounded", "dozens are still missing" */
export function countsVictims({ tokens }: Reading, draft: Draft): boolean {
  const { lower } = tokens;
  if (draft.first > 0 && DOING.has(lower[draft.first - 1])) return true;
  let next = draft.next;
  while (next < draft.next + 2 && SKIPPED.has(lower[next])) next++;
  return next < tokens.count && SUFFERED.has(lower[next]);
}

/** Whether the things counted were themselves killed, hurt or taken, so that "and wounded 56 more" counts more of them. */
export function wereVictims({ tokens, tags }: Reading, counted: Draft): boolean {
  const { lower } = tokens;
  if (counted.first > 0 && DOING.has(lower[counted.first - 1])) return true;
  for (let at = counted.next; at < counted.next + 4 && at < tokens.count; at++) {
    if (lower[at] === "and" || lower[at] === ",") return false;
    // "Two bombers killed 17" did it themselves.
    if (SUFFERED.has(lower[at])) return !(at === counted.next && tags[at] === Tag.Past && DOING.has(lower[at]));
  }
  return false;
}

/** "Dozens have been killed", "Five appear in court", "Twenty of them were charged": who does it stands in the number alone. */
export function isSubject({ tokens, tags, sentences }: Reading, draft: Draft): boolean {
  if (tokens.lower[draft.next] === "of") return tokens.lower[draft.next + 1] === "them";
  const opens = draft.first === sentences.first[sentences.of[draft.first]];
  if (!opens || tokens.kind[draft.numberFirst] !== Kind.Word) return false;
  const tag = tags[draft.next];
  return tag === Tag.Present || tag === Tag.Past || tag === Tag.Infinitive || tag === Tag.Modal;
}

/** "Six villages were destroyed, and thousands are sleeping outside": a bare vague number that does something is people. */
export function isVagueSubject({ tags }: Reading, draft: Draft): boolean {
  if (!draft.vague || draft.value !== null || draft.scale !== 1 || draft.widest === null) return false;
  const tag = tags[draft.next];
  return tag === Tag.Present || tag === Tag.Past || tag === Tag.Modal;
}
