/**
 * Whether harm was done by someone or befell: "killed" is ASSAULT where the passage tells of an attack and
 * CASUALTY in a crash; "died", "dead" and "injured" are CASUALTY unless their own sentence names an attack.
 */
import type { Reading, Tokens } from "../text/index.ts";
import type { Draft } from "./draft.ts";
import { isOfClass } from "./noun-classes.ts";

const ATTACK = 1;
const ACCIDENT = 2;
/** Fighters are named, but no attack: evidence for "killed", not for "died". */
const FIGHTERS = 4;

const words = (list: string) => list.split(" ");
const EVIDENCE = new Map<string, number>([
  ...words(
    "attack attacks attacked attacker attackers gunman gunmen bomb bombs bombing bombings bomber bombers grenade dynamite assailant assailants ambush ambushed shooting shootings shootout shot gunfire gunshot stabbing stabbed stab knife airstrike airstrikes shelling battle fighting clash clashes clashed assassinated assassination murdered murder murders massacre firefight offensive kidnapped robbery robberies violence sniper suicide rockets mortar mortars troops sectarian war minefield landmine mine mines assassins hitmen death-squad",
  ).map((word) => [word, ATTACK] as const),
  ...words(
    "militant militants insurgent insurgents rebel rebels guerrilla guerrillas terrorist terrorists terrorism army",
  ).map((word) => [word, FIGHTERS] as const),
  ...words(
    "crash crashed crashes accident accidents earthquake quake quakes tremor flood floods flooding storm hurricane typhoon cyclone tornado landslide landslides mudslide avalanche collision collided derailed derailment stampede crush drowned overdose overdoses disease virus outbreak epidemic collapse collapsed capsized overturned plunged wildfire blaze fire wreck tsunami heatwave famine drought gas tree poisoning boiler",
  ).map((word) => [word, ACCIDENT] as const),
]);

/** For each sentence the kinds of evidence that its words give. */
function evidenceBySentence({ tokens, sentences }: Reading): Uint8Array {
  const evidence = new Uint8Array(sentences.count);
  for (let at = 0; at < tokens.count; at++) {
    const kind = EVIDENCE.get(tokens.lower[at]);
    if (kind !== undefined && !isFirefighting(tokens, at)) evidence[sentences.of[at]] |= kind;
  }
  return evidence;
}

/** "No firefighters were injured fighting the fire" */
function isFirefighting({ lower }: Tokens, at: number): boolean {
  if (lower[at] !== "fighting" && lower[at] !== "battle") return false;
  return BLAZES.has(lower[at + 1]) || BLAZES.has(lower[at + 2]);
}
const BLAZES = new Set(["fire", "fires", "blaze", "blazes", "flames", "wildfire", "wildfires"]);

/** Verbs that say harm and leave open who did it. */
const OPEN_VERBS = new Set(["kill", "wound", "injure", "hurt", "burn"]);

export function settleHarm(reading: Reading, drafts: readonly Draft[]): void {
  if (!drafts.some(isHarm)) return;
  const evidence = evidenceBySentence(reading);
  for (const { type, mode, sentence } of drafts) {
    if (type === "INCIDENT" && mode !== "damage" && (evidence[sentence] & ATTACK) === 0) evidence[sentence] |= ACCIDENT;
  }
  let violent: boolean | null = null;
  for (const draft of drafts) {
    if (!isHarm(draft)) continue;
    const { lemma } = draft.trigger.sense;
    const kills = draft.mode === "kill" || draft.mode === "die";
    if (draft.type === "ASSAULT" && !OPEN_VERBS.has(lemma)) continue;
    if (isAttack(reading, draft, evidence, () => (violent ??= majority(evidence)))) {
      draft.type = "ASSAULT";
      draft.mode = kills ? "kill" : "injure";
      draft.rules.push("harm/attack");
    } else {
      draft.type = "CASUALTY";
      draft.mode = kills ? "die" : "injure";
      draft.rules.push("harm/no-attacker");
    }
  }
}

function isHarm(draft: Draft): boolean {
  return (
    (draft.type === "ASSAULT" && (draft.mode === "kill" || draft.mode === "injure")) ||
    (draft.type === "CASUALTY" && (draft.mode === "die" || draft.mode === "injure"))
  );
}

function isAttack(reading: Reading, draft: Draft, evidence: Uint8Array, articleIsViolent: () => boolean): boolean {
  const { actor, sense } = draft.trigger;
  const own = evidence[draft.sentence];
  if (actor !== null && sense.part === "verb" && draft.type === "ASSAULT") {
    if (isOfClass(reading, actor, "disaster") === true || isOfClass(reading, actor, "vehicle") === true)
      return (own & ATTACK) !== 0 && (own & ACCIDENT) === 0;
    if (
      isOfClass(reading, actor, "armed") === true ||
      isOfClass(reading, actor, "explosive") === true ||
      isOfClass(reading, actor, "person") === true
    )
      return true;
  }
  const told = sense.lemma === "kill" || sense.lemma === "wound" || sense.lemma === "wounded";
  if ((own & ATTACK) !== 0) return (own & ACCIDENT) === 0 || told || nearestIsAttack(reading, draft);
  if (!told) return false;
  if ((own & FIGHTERS) !== 0 && (own & ACCIDENT) === 0) return true;
  if ((own & ACCIDENT) !== 0) return false;
  for (let distance = 1; distance <= 3; distance++) {
    const near = (evidence[draft.sentence - distance] ?? 0) | (evidence[draft.sentence + distance] ?? 0);
    if ((near & (ATTACK | FIGHTERS)) !== 0) return true;
    if ((near & ACCIDENT) !== 0) return false;
  }
  return articleIsViolent();
}

/** Of an attack and an accident in one sentence the one that stands nearer to the trigger. */
function nearestIsAttack({ tokens, sentences }: Reading, draft: Draft): boolean {
  let best = 0;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let at = sentences.first[draft.sentence]; at < sentences.last[draft.sentence]; at++) {
    const kind = EVIDENCE.get(tokens.lower[at]);
    const distance = Math.abs(at - draft.trigger.first);
    if (kind === undefined || kind === FIGHTERS || distance >= bestDistance) continue;
    best = kind;
    bestDistance = distance;
  }
  return best === ATTACK;
}

function majority(evidence: Uint8Array): boolean {
  let attacks = 0;
  let accidents = 0;
  for (const kind of evidence) {
    if ((kind & ATTACK) !== 0) attacks++;
    if ((kind & ACCIDENT) !== 0) accidents++;
  }
  return attacks >= accidents;
}
