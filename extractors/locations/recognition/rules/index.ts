/**
 * What speaks for and against a name being a place here. Each rule looks at one thing and gives a weight;
 * the sum decides. The list is the order in which `rules` of a place names them.
 */
import type { Draft, Page } from "../../draft.ts";
import { afterCapital, beforeCapital, company, foundation, nature, noPlace, saint, street } from "./other-names.ts";
import { person, speaker, surname } from "./persons.ts";
import {
  abbreviation,
  constituency,
  container,
  dateline,
  direction,
  featureWord,
  institution,
  known,
  preposition,
} from "./surroundings.ts";
import { acronym, article, bareWater, calendar, commonWord } from "./words.ts";

export interface RecognitionRule {
  readonly id: string;
  /** Above 0 speaks for a place, below against; 0 where the rule has nothing to say. */
  readonly weigh: (draft: Draft, page: Page) => number;
}

export const recognitionRules: readonly RecognitionRule[] = [
  { id: "person", weigh: person },
  { id: "surname", weigh: surname },
  { id: "street", weigh: street },
  { id: "company", weigh: company },
  { id: "saint", weigh: saint },
  { id: "no-place", weigh: noPlace },
  { id: "foundation", weigh: foundation },
  { id: "nature", weigh: nature },
  { id: "calendar", weigh: calendar },
  { id: "common-word", weigh: commonWord },
  { id: "article", weigh: article },
  { id: "after-capital", weigh: afterCapital },
  { id: "before-capital", weigh: beforeCapital },
  { id: "speaker", weigh: speaker },
  { id: "container", weigh: container },
  { id: "abbreviation", weigh: abbreviation },
  { id: "dateline", weigh: dateline },
  { id: "preposition", weigh: preposition },
  { id: "direction", weigh: direction },
  { id: "feature-word", weigh: featureWord },
  { id: "constituency", weigh: constituency },
  { id: "acronym", weigh: acronym },
  { id: "institution", weigh: institution },
  { id: "bare-water", weigh: bareWater },
  { id: "known", weigh: known },
];
