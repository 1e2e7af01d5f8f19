/** One key for the mentions of one happening within the article. */
import type { Draft } from "./draft.ts";

/** Kinds of event that one happening has side by side: an attack kills, wounds and destroys. */
const FAMILIES: Readonly<Record<string, string>> = { ASSAULT: "harm", CASUALTY: "harm", INCIDENT: "harm" };

/**
 * Gives each draft the key of its incident: the same kind of event, on the same day, in the same place, one and the
 * same happening until another number of the same thing tells them apart.
 */
export function keyIncidents(drafts: readonly Draft[]): string[] {
  const keys = new Map<string, string>();
  return drafts.map((draft) => {
    const family = FAMILIES[draft.type] ?? `${draft.type}-${draft.mode ?? ""}`;
    const when = draft.date?.from?.slice(0, 10) ?? "";
    const where = draft.place?.country ?? "";
    const parts = [family, when, where, draft.modality === "planned" ? "planned" : ""];
    if (family !== "harm" && draft.quantity !== null)
      parts.push(String(draft.quantity.value ?? draft.quantity.low), draft.quantity.unit ?? "");
    const same = parts.join("|");
    const known = keys.get(same);
    if (known !== undefined) return known;
    const key = `i${keys.size + 1}`;
    keys.set(same, key);
    return key;
  });
}
