/** An article for the terminal: its text with the facts marked, and the event rows below. */
import pc from "picocolors";
import type { Span } from "../extractors/facts.ts";
import type { ArticleRecord, EventRow, Update } from "../store/index.ts";
import { eventCells } from "./event-table.ts";

type Paint = (text: string) => string;

const LEGEND: readonly (readonly [string, Paint])[] = [
  ["event", (text) => pc.bold(pc.underline(text))],
  ["quantity", pc.yellow],
  ["date", pc.cyan],
  ["place", pc.green],
];

const [[, paintEvent], [, paintQuantity], [, paintDate], [, paintPlace]] = LEGEND as [
  [string, Paint],
  [string, Paint],
  [string, Paint],
  [string, Paint],
];

export function articlePage(article: ArticleRecord, rows: readonly EventRow[], explain: boolean): string {
  const { title, byline, published, modified, siteName, url, text, facts, updates } = article;
  const marks = [
    ...facts.events.map(({ trigger }) => mark(trigger, paintEvent)),
    ...facts.quantities.map((span) => mark(span, paintQuantity)),
    ...facts.dates.map((span) => mark(span, paintDate)),
    ...facts.places.map((span) => mark(span, paintPlace)),
  ];
  const changed = modified !== null && modified !== published ? `changed ${modified}` : null;
  const about = [siteName, byline.join(", "), published, changed].filter(Boolean).join(" · ");
  return [
    pc.bold(title ?? url),
    pc.dim(about),
    pc.dim(url),
    "",
    paintText(text, [...marks, ...updates.map(heading)]),
    "",
    `${rows.length} events   (${LEGEND.map(([name, paint]) => paint(name)).join(", ")})`,
    ...rows.map((row) => eventLine(row, explain)),
  ].join("\n");
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly paint: Paint;
}

function mark({ start, end }: Span, paint: Paint): Mark {
  return { start, end, paint };
}

/** A line above an entry of a live blog or a correction: what it is, and when it was posted. */
function heading({ start, kind, published }: Update): Mark {
  const line = pc.dim(`[${[kind, published].filter(Boolean).join(" ")}]\n`);
  return { start, end: start, paint: () => line };
}

/** Paints each mark once; of marks that overlap the first in the list is painted, and the rest of the others left plain. */
function paintText(text: string, marks: readonly Mark[]): string {
  const chosen: Mark[] = [];
  const taken = new Uint8Array(text.length);
  for (const { start, end, paint } of marks) {
    if (taken.subarray(start, end).some((used) => used === 1)) continue;
    taken.fill(1, start, end);
    chosen.push({ start, end, paint });
  }
  chosen.sort((one, other) => one.start - other.start || one.end - other.end);
  let painted = "";
  let at = 0;
  for (const { start, end, paint } of chosen) {
    painted += text.slice(at, start) + paint(text.slice(start, end));
    at = end;
  }
  return painted + text.slice(at);
}

function eventLine(row: EventRow, explain: boolean): string {
  const [kind, amount, unit, when, where] = eventCells(row);
  const what = [amount, unit].filter(Boolean).join(" ");
  const parts = [kind, what, `"${row.trigger}"`, when, where].filter(Boolean).join("  ");
  return explain ? `  ${parts}\n    ${pc.dim(row.rules.join(" · "))}` : `  ${parts}`;
}
