/** Verb groups: a verb with its auxiliaries, its "to", its negation and its particle. */
import { isGlued, type Reading, Tag, type Tokens } from "../../text/index.ts";
import { sensesOf } from "../lexicon.ts";
import type { VerbForm, VerbGroup } from "./units.ts";
import { PREPOSITION_LIKE } from "./words.ts";

const BE = new Set([
  "be",
  "is",
  "are",
  "was",
  "were",
  "been",
  "being",
  "am",
  "'re",
  "'m",
  "'s",
  "get",
  "got",
  "gets",
  "getting",
]);
const HAVE = new Set(["have", "has", "had", "having", "'ve", "'d", "'s"]);
const DO = new Set(["do", "does", "did"]);
const NEGATIONS = new Set(["not", "n't", "never"]);

function isVerbTag(tag: number): boolean {
  return tag >= Tag.Infinitive && tag <= Tag.Participle;
}

export function startsVerbGroup({ tokens, tags }: Reading, at: number, last: number): boolean {
  const tag = tags[at];
  if (PREPOSITION_LIKE.has(tokens.lower[at])) return false;
  if (tag === Tag.Modal) return true;
  if (tag === Tag.To) return at + 1 < last && verbAhead(tags, tokens, at + 1, last) >= 0;
  if (!isVerbTag(tag)) return false;
  // A participle or gerund glued into a compound ("London-based") is no verb.
  return !(isGlued(tokens, at) && tokens.lower[at - 1] === "-");
}

/** The next token but adverbs, where it is a verb; -1 otherwise. */
function verbAhead(tags: Uint8Array, tokens: Tokens, at: number, last: number): number {
  let next = at;
  while (next < last && next < at + 4 && (tags[next] === Tag.Adverb || NEGATIONS.has(tokens.lower[next]))) next++;
  return next < last && isVerbTag(tags[next]) ? next : -1;
}

export function readVerbGroup(reading: Reading, first: number, last: number): VerbGroup | null {
  const { tokens, tags } = reading;
  let at = first;
  let modal = -1;
  let negated = false;
  let perfect = false;
  let passive = false;
  let auxiliary = false;
  const infinitive = tags[at] === Tag.To;
  if (infinitive) at++;
  let main = -1;
  while (at < last) {
    const word = tokens.lower[at];
    const tag = tags[at];
    if (NEGATIONS.has(word)) {
      negated = true;
      at++;
    } else if (tag === Tag.Modal) {
      if (main >= 0) break;
      modal = at;
      at++;
    } else if (tag === Tag.Adverb) {
      if (verbAhead(tags, tokens, at, last) < 0) break;
      at++;
    } else if (isVerbTag(tag)) {
      main = at;
      at++;
      const next = verbAhead(tags, tokens, at, last);
      if (next < 0 || PREPOSITION_LIKE.has(tokens.lower[next])) break;
      const nextTag = tags[next];
      if (BE.has(word) && (nextTag === Tag.Participle || nextTag === Tag.Past)) passive = true;
      else if (HAVE.has(word) && (nextTag === Tag.Participle || nextTag === Tag.Past)) perfect = true;
      else if (BE.has(word) && nextTag === Tag.Gerund) passive = false;
      else if (!(DO.has(word) && (nextTag === Tag.Infinitive || nextTag === Tag.Present))) break;
      auxiliary = true;
      for (let skipped = at; skipped < next; skipped++) if (NEGATIONS.has(tokens.lower[skipped])) negated = true;
      at = next;
    } else break;
  }
  if (main < 0) {
    if (modal < 0) return null;
    main = at - 1;
  }
  const tag = tags[main];
  let form: VerbForm = "finite";
  if (infinitive) form = "infinitive";
  else if (modal < 0 && !auxiliary) {
    if (tag === Tag.Gerund) form = "gerund";
    else if (tag === Tag.Participle) form = "participle";
  } else if (modal < 0 && tags[first] === Tag.Gerund) form = "gerund";
  else if (modal < 0 && tags[first] === Tag.Participle) form = "participle";
  if (form === "participle" && !auxiliary) passive = true;
  const end = endWithParticle(tokens, tags, main, main + 1, last);
  return {
    kind: "verb",
    first,
    last: end,
    main,
    form,
    passive,
    modal,
    negated,
    perfect,
    at: -1,
    preposition: -1,
    subject: null,
    objects: [],
    obliques: [],
    agent: null,
    relative: false,
    conditional: false,
    subordinate: false,
    governor: null,
  };
}

/** "shut down nearly 200 sites": the particle belongs to the verb where the lexicon knows the two together. */
function endWithParticle(tokens: Tokens, tags: Uint8Array, main: number, at: number, last: number): number {
  if (at >= last) return at;
  if (tags[at] === Tag.Particle) return at + 1;
  if (!PARTICLES.has(tokens.lower[at])) return at;
  const senses = sensesOf(tokens.lower[main]);
  if (senses === undefined) return at;
  for (const sense of senses) if (sense.words.length === 2 && sense.words[1] === tokens.lower[at]) return at + 1;
  return at;
}

const PARTICLES = new Set("up down out off over back in on away aside apart through".split(" "));
