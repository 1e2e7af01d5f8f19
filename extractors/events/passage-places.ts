/** Where an event happened that its own sentence leaves open: the scene that the passage has set, else the article's. */
import type { EventPlace } from "../facts.ts";
import type { Draft } from "./draft.ts";
import type { Setting } from "./setting.ts";
import { isCoarse } from "./standing.ts";
import { countryAlone, eventPlace } from "./where.ts";

/** Sentences over which a place in another country than the article's sets the scene: "killed last week in Peru" is an aside. */
const ASIDE = 2;

interface Scene {
  readonly place: EventPlace;
  readonly sentence: number;
}

/**
 * A draft that stands where its sentence names no place takes the last place named, and a lead the country of the first
 * that follows; where no event has a named place, that of the article. A place that is merely in the sentence gives
 * way to the scene: "The U.S. military confirmed that eight were killed".
 */
export function inheritPlaces(drafts: readonly Draft[], setting: Setting): void {
  const { country } = setting;
  let last: Scene | null = null;
  let home: Scene | null = null;
  let hint: Scene | null = null;
  for (const draft of drafts) {
    const { sentence } = draft;
    if (home === null && setting.place !== null && sentence >= setting.sentence)
      home = { place: eventPlace(setting.place), sentence: setting.sentence };
    const own = draft.place?.country == null ? null : { place: draft.place, sentence };
    if (own !== null && draft.placeIsNamed) {
      last = nextScene(last, own);
      if (country === null || own.place.country === country) home = nextScene(home, own);
      continue;
    }
    const isAside =
      last !== null && country !== null && last.place.country !== country && sentence - last.sentence > ASIDE;
    const scene: Scene | null = (isAside ? (home ?? last) : (last ?? home)) ?? hint;
    if (scene === null) {
      // "French troops kill 12" above an article on Mali, "the envoy said in Geneva": neither says where.
      if (own !== null && setting.isSure && own.place.country !== country) draft.place = null;
      else hint = own;
      continue;
    }
    if (own !== null && holds(own.place, scene.place.country, country)) continue;
    draft.place = scene.place;
    draft.rules.push("where/inherited");
  }
  const ahead = drafts.find((draft) => draft.placeIsNamed && draft.place?.country != null)?.place?.country ?? null;
  fillCountry(drafts, country ?? ahead);
}

/** "Nairobi police" hold against a scene in the same country and in the article's; "Kenyan" and "Kenya" say less than a scene. */
function holds(own: EventPlace, scene: string | null, country: string | null): boolean {
  return !isCoarse(own.featureCode) && (own.country === scene || own.country === country);
}

/** "in Iraq" after "in Baghdad" says no more of where the passage is set, nor does "in Ohio" after "in Dayton". */
function nextScene(scene: Scene | null, next: Scene): Scene {
  if (scene === null || scene.place.country !== next.place.country) return next;
  const { featureCode, admin1 } = next.place;
  const holdsScene = isCoarse(featureCode) || (featureCode === "ADM1" && admin1 === scene.place.admin1);
  return holdsScene ? scene : next;
}

function fillCountry(drafts: readonly Draft[], country: string | null): void {
  if (country === null) return;
  for (const draft of drafts) {
    if (draft.place !== null && draft.place.country !== null) continue;
    draft.place = countryAlone(country);
    draft.rules.push("where/ahead");
  }
}
