/** The units of a sentence that the shallow grammar works on: noun phrases, verb groups, and the marks between. */

/** A noun phrase without the phrases that follow it: "more than 800 foreign nationals", "the mayor 's house". */
export interface NounPhrase {
  readonly kind: "noun";
  /** Tokens, half-open. */
  readonly first: number;
  readonly last: number;
  /** The token of the noun, number or pronoun that the phrase turns on. */
  readonly head: number;
  /** Place in the sentence's list of units. */
  at: number;
  /** Token of the preposition that governs the phrase, -1 where none does. */
  preposition: number;
  /** The phrase that this one completes through "of": "the murder" for "two nuns". */
  of: NounPhrase | null;
  /** The earlier member of a list that this phrase goes on: "four soldiers" for "a woman". */
  before: NounPhrase | null;
  /** The verb group that has taken the phrase as subject or object. */
  verb: VerbGroup | null;
  role: Role;
}

type Role = "subject" | "object" | "agent" | "oblique" | "none";

export type VerbForm = "finite" | "infinitive" | "gerund" | "participle";

/** A verb with its auxiliaries: "had been sent", "to repatriate", "arresting". */
export interface VerbGroup {
  readonly kind: "verb";
  readonly first: number;
  readonly last: number;
  /** The token of the main verb. */
  readonly main: number;
  form: VerbForm;
  passive: boolean;
  /** Token of the modal, -1 where there is none. */
  modal: number;
  readonly negated: boolean;
  readonly perfect: boolean;
  at: number;
  /** Token of the preposition or conjunction before a gerund ("after killing"), -1 where none stands. */
  preposition: number;
  subject: NounPhrase | null;
  /** Direct objects, the members of a list each. */
  objects: NounPhrase[];
  obliques: NounPhrase[];
  agent: NounPhrase | null;
  /** The verb of a relative clause: "who live at". */
  relative: boolean;
  /** The clause opens with "if" or its like. */
  conditional: boolean;
  /** The clause depends on another: "where 28 were killed", "after a blast killed three". */
  subordinate: boolean;
  /** The verb on which an infinitive, gerund or complement clause depends. */
  governor: VerbGroup | null;
}

/** A word or mark between the phrases. `state` is an adjective that stands alone ("dead", "missing"). */
export interface Mark {
  readonly kind: "comma" | "and" | "relative" | "subordinator" | "adverb" | "state" | "time" | "stop";
  readonly first: number;
  readonly last: number;
  at: number;
}

export type Unit = NounPhrase | VerbGroup | Mark;

export interface Clauses {
  readonly first: number;
  readonly last: number;
  readonly units: readonly Unit[];
  readonly nouns: readonly NounPhrase[];
  readonly verbs: readonly VerbGroup[];
}
