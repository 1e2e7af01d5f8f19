/** What the words beside a name and the document's home say for each place that it may mean. */
import type { Asked, Draft } from "../draft.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { isSettlement, PlaceKind } from "../gazetteer/kinds.ts";
import { liesIn } from "../recognition/drafts.ts";
import type { Home } from "./home.ts";
import type { Sense } from "./senses.ts";
import { homeWeight } from "./standing.ts";
import { WEIGHTS } from "./weights.ts";

/** What the words beside the name say: its container, the type asked for; and the newspaper's home. */
export function addOwnEvidence(sense: Sense, home: Home, gazetteer: Gazetteer): void {
  const { candidates, prior } = sense;
  const telling = sense.drafts.filter(
    ({ container, held, asked }) => container !== null || held !== null || asked !== null,
  );
  const isHome = home.keys.has(sense.key);
  for (let at = 0; at < candidates.length; at++) {
    const place = candidates[at];
    let best = 0;
    for (const draft of telling) {
      const weight = besideName(draft, place, gazetteer);
      if (weight > best) best = weight;
    }
    prior[at] += best + (home.countries.get(gazetteer.country(place)) ?? 0);
    if (isHome && gazetteer.country(place) !== home.domain) prior[at] += homeWeight(place, gazetteer);
  }
}

/** Evidence of one mention for one of its candidates. */
export function besideName({ container, held, asked }: Draft, place: number, gazetteer: Gazetteer): number {
  let weight = 0;
  if (container !== null && hasHolder(container, place, gazetteer)) weight += WEIGHTS.container;
  if (held !== null && holdsAny(place, held, gazetteer)) weight += WEIGHTS.holds;
  if (asked !== null && isAsked(asked, gazetteer.kind(place))) weight += WEIGHTS.asked;
  return weight;
}

function hasHolder({ candidates }: Draft, place: number, gazetteer: Gazetteer): boolean {
  for (const holder of candidates) if (liesIn(gazetteer, place, holder)) return true;
  return false;
}

function holdsAny(place: number, { candidates }: Draft, gazetteer: Gazetteer): boolean {
  for (const held of candidates) if (liesIn(gazetteer, held, place)) return true;
  return false;
}

function isAsked(asked: Asked, kind: PlaceKind): boolean {
  if (asked === "division") return kind === PlaceKind.Division;
  if (asked === "county") return kind === PlaceKind.County;
  if (asked === "town") return isSettlement(kind);
  return asked === "country" && kind === PlaceKind.Country;
}
