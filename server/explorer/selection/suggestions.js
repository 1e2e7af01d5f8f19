/** What may be filled into the fields of the filters: what the rows hold, the most frequent first. */
import { ask } from "../api.js";
import { element } from "../elements.js";
import { counted, countryName } from "../values.js";

/** Fields with suggestions, each by the key of the series that counts its values. */
const FIELDS = ["type", "country", "unit"];

/**
 * Gives the fields their lists once somebody is about to use one.
 * @param {HTMLFormElement} form
 */
export function suggest(form) {
  for (const name of FIELDS) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement)) continue;
    const list = element("datalist", { id: `known-${name}` });
    form.append(list);
    field.setAttribute("list", list.id);
    const load = async () => {
      const { points } = await ask("/api/series", { bucket: "all", by: name });
      const known = /** @type {{ key: string | null, events: number }[]} */ (points).filter(({ key }) => key !== null);
      list.append(...known.map(({ key, events }) => optionOf(name, key ?? "", events)));
    };
    field.addEventListener("focus", () => load().catch(() => {}), { once: true });
  }
}

/**
 * @param {string} name
 * @param {string} key
 * @param {number} events
 */
function optionOf(name, key, events) {
  const words = name === "country" ? `${countryName(key)}, ${counted(events, "event")}` : counted(events, "event");
  return element("option", { value: key, label: words }, words);
}

/** Every country's code by its name in small letters; codes of old that stand for one of today (UK, SU) are left out. */
const CODES = new Map(
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].flatMap((first, _, letters) =>
    letters.flatMap((second) => {
      const code = first + second;
      const name = countryName(code);
      const isOfToday = new Intl.Locale(`und-${code}`).region === code;
      return name === code || !isOfToday ? [] : [[name.toLowerCase(), code]];
    }),
  ),
);

/**
 * Countries by name too: "Cambodia, vn" is KH,VN.
 * @param {string} text
 */
export function countryCodes(text) {
  return text
    .split(",")
    .map((part) => CODES.get(part.trim().toLowerCase()) ?? part.trim().toUpperCase())
    .join(",");
}
