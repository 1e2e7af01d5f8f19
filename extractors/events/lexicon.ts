/**
 * The trigger lexicon, compiled: every form of every lemma of `seeds/triggers.tsv` to its senses.
 *
 * A row of the table is a sense: lemmas that share it, their part of speech, the frame in which they
 * have it, the event's type and mode, and an example. The tests check the table against its schema.
 */
import { readFileSync } from "node:fs";
import { seedPath } from "../seeds.ts";
import { nounForms, verbForms } from "./inflection.ts";

type TriggerPart = "verb" | "noun" | "state";

/** What must stand around the trigger for the sense to hold; all conditions together. */
export interface Frame {
  /** `patient`, `agent`, `of`: a noun class, with `!` before it where it must not be. */
  readonly roles: readonly {
    readonly role: "patient" | "agent" | "of";
    readonly noun: string;
    readonly not: boolean;
  }[];
  /** One of the words stands anywhere in the sentence. */
  readonly with: ReadonlySet<string> | null;
  /** One of the words follows at once. */
  readonly after: ReadonlySet<string> | null;
  /** One of the words stands before the noun, in its phrase. */
  readonly modifier: ReadonlySet<string> | null;
  /** The noun belongs to one of these verbs. */
  readonly verb: ReadonlySet<string> | null;
  /** The verb stands in the passive or as a participle after its noun. */
  readonly passive: boolean;
  /** The verb has no object. */
  readonly alone: boolean;
}

export interface Sense {
  readonly lemma: string;
  /** The words of the lemma; the first is inflected. */
  readonly words: readonly string[];
  readonly part: TriggerPart;
  /** The sense of the verb with "not": "will not allow". */
  readonly negated: boolean;
  readonly frame: Frame | null;
  readonly type: string;
  readonly mode: string | null;
  /** The row's place in the table: of senses that fit equally well the earlier one holds. */
  readonly rank: number;
}

export interface TriggerRow {
  readonly lemmas: readonly string[];
  readonly part: string;
  readonly frame: string;
  readonly type: string;
  readonly mode: string | null;
  readonly example: string;
}

let compiled: ReadonlyMap<string, readonly Sense[]> | undefined;

/** The senses that begin with a word in lower case; undefined for most words. */
export function sensesOf(lower: string): readonly Sense[] | undefined {
  compiled ??= compile(readTriggerRows());
  return compiled.get(lower);
}

/** The rows of `seeds/triggers.tsv`. */
export function readTriggerRows(): TriggerRow[] {
  const lines = readFileSync(seedPath("triggers.tsv"), "utf8").split("\n");
  const rows: TriggerRow[] = [];
  for (let at = 1; at < lines.length; at++) {
    if (lines[at] === "") continue;
    const [lemmas, part, frame, type, mode, example] = lines[at].split("\t");
    rows.push({ lemmas: lemmas.split("|"), part, frame, type, mode: mode === "" ? null : mode, example });
  }
  return rows;
}

function compile(rows: readonly TriggerRow[]): Map<string, Sense[]> {
  const map = new Map<string, Sense[]>();
  rows.forEach((row, rank) => {
    const frame = frameOf(row.frame);
    for (const lemma of row.lemmas) {
      const part = row.part as TriggerPart;
      const negated = lemma.startsWith("not ");
      const words = (negated ? lemma.slice(4) : lemma).replaceAll("-", " - ").split(" ");
      const sense: Sense = {
        lemma,
        words,
        part,
        negated,
        type: row.type,
        mode: row.mode,
        rank,
        get frame() {
          return frame();
        },
      };
      for (const form of formsOf(words, part)) {
        const senses = map.get(form);
        if (senses === undefined) map.set(form, [sense]);
        else senses.push(sense);
      }
    }
  });
  return map;
}

/** A phrase is found by its first word: a verb in any form, a noun's modifier ("car bomb") as it stands. */
function formsOf(words: readonly string[], part: TriggerPart): string[] {
  if (part === "verb") return verbForms(words[0]);
  return part === "state" || words.length > 1 ? [words[0]] : nounForms(words[0]);
}

/** The frame of a row, read when its trigger is first met: a text meets few of them. */
function frameOf(text: string): () => Frame | null {
  let frame: Frame | null | undefined;
  return () => {
    if (frame === undefined) frame = readFrame(text);
    return frame;
  };
}

/** `patient:person with:vote|margin` */
function readFrame(text: string): Frame | null {
  if (text === "") return null;
  const roles: Frame["roles"][number][] = [];
  const sets: {
    with: Set<string> | null;
    after: Set<string> | null;
    mod: Set<string> | null;
    verb: Set<string> | null;
  } = {
    with: null,
    after: null,
    mod: null,
    verb: null,
  };
  let passive = false;
  let alone = false;
  for (const condition of text.split(" ")) {
    const [key, value = ""] = condition.split(":");
    if (key === "patient" || key === "agent" || key === "of")
      roles.push({ role: key, noun: value.replace("!", ""), not: value.startsWith("!") });
    else if (key === "passive") passive = true;
    else if (key === "alone") alone = true;
    else
      sets[key as keyof typeof sets] = new Set(
        key === "verb"
          ? value.split("|").flatMap(verbForms)
          : value.split("|").flatMap((word) => [...verbForms(word), ...nounForms(word)]),
      );
  }
  return { roles, with: sets.with, after: sets.after, modifier: sets.mod, verb: sets.verb, passive, alone };
}
