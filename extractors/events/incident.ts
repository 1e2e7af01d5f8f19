/** One key for the mentions of one happening within the article. */
import type { Draft } from "./draft.ts";

/** Kinds of event that one happening has side by side: an attack kills, wounds and destroys. */
const HARM = new Set(["ASSAULT", "CASUALTY", "INCIDENT"]);

interface Incident {
  readonly key: string;
  /** What it counts, where a mention has counted: "40 prisoner". */
  counted: string | null;
}

/**
 * The key of each draft's incident. Events of one kind on the same day in the same country are one happening, told again,
 * until another number of things tells them apart ("freed 40 prisoners", "freed 12 soldiers"). Of an attack or accident
 * all harm belongs to it, whatever the numbers.
 */
export function keyIncidents(drafts: readonly Draft[]): string[] {
  const last = new Map<string, Incident>();
  const byCount = new Map<string, Incident>();
  let count = 0;
  return drafts.map((draft) => {
    const kind = kindOf(draft);
    const counted = HARM.has(draft.type) ? null : countOf(draft);
    const told = counted === null ? undefined : byCount.get(`${kind}|${counted}`);
    const current = told ?? last.get(kind);
    const same = told !== undefined || (current !== undefined && (counted === null || current.counted === null));
    const incident: Incident = same && current !== undefined ? current : { key: `i${++count}`, counted };
    incident.counted ??= counted;
    last.set(kind, incident);
    if (counted !== null) byCount.set(`${kind}|${counted}`, incident);
    return incident.key;
  });
}

function kindOf(draft: Draft): string {
  const family = HARM.has(draft.type) ? "harm" : `${draft.type} ${draft.mode ?? ""}`;
  const planned = draft.modality === "planned" ? "planned" : "";
  return `${family}|${draft.date?.from?.slice(0, 10) ?? ""}|${draft.place?.country ?? ""}|${planned}`;
}

function countOf({ quantity }: Draft): string | null {
  return quantity === null ? null : `${quantity.value ?? quantity.low} ${quantity.unit ?? ""}`;
}
