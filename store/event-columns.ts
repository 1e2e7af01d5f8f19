/** The columns of the table `events`, written once: reading, writing and comparing rows all follow this list. */
import type { EventRow } from "./records.ts";

interface EventColumn {
  readonly property: keyof EventRow;
  /** The type of its array in `unnest`. */
  readonly type: string;
}

/** In the order of `EventRow`. `start` and `end` are the bounds of `span`; `rules` travel as the text of an array. */
const EVENT_COLUMNS: readonly EventColumn[] = [
  { property: "id", type: "uuid" },
  { property: "articleId", type: "uuid" },
  { property: "type", type: "text" },
  { property: "mode", type: "text" },
  { property: "trigger", type: "text" },
  { property: "triggerStart", type: "integer" },
  { property: "quantity", type: "text" },
  { property: "value", type: "numeric" },
  { property: "low", type: "numeric" },
  { property: "high", type: "numeric" },
  { property: "comparator", type: "text" },
  { property: "unit", type: "text" },
  { property: "occurredFrom", type: "date" },
  { property: "occurredTo", type: "date" },
  { property: "datePrecision", type: "text" },
  { property: "placeName", type: "text" },
  { property: "geonameId", type: "integer" },
  { property: "country", type: "text" },
  { property: "admin1", type: "text" },
  { property: "latitude", type: "double precision" },
  { property: "longitude", type: "double precision" },
  { property: "placePrecision", type: "text" },
  { property: "actor", type: "text" },
  { property: "target", type: "text" },
  { property: "modality", type: "text" },
  { property: "attribution", type: "text" },
  { property: "sentence", type: "text" },
  { property: "start", type: "integer" },
  { property: "end", type: "integer" },
  { property: "confidence", type: "real" },
  { property: "rules", type: "text" },
  { property: "incident", type: "text" },
  { property: "extractorVersion", type: "text" },
];

/** The select list of an `EventRow`, of a table or alias named `event`. */
export const EVENT = EVENT_COLUMNS.map(({ property }) => `${readingOf(property)} AS "${property}"`).join(", ");

/** Columns and the values that rows of `ROWS` give them, but for those that are left out. */
function written(...leftOut: readonly (keyof EventRow)[]): [column: string, value: string][] {
  const plain = EVENT_COLUMNS.filter(({ property }) => !["start", "end", ...leftOut].includes(property)).map(
    ({ property }): [string, string] => {
      const column = columnOf(property);
      return [column, property === "rules" ? "row.rules::text[]" : `row.${column}`];
    },
  );
  return [...plain, ["span", 'int4range(row.start, row."end")']];
}

/** Rows given as one array for each column (`eventArrays`). */
const ROWS = `unnest(${EVENT_COLUMNS.map(({ type }, index) => `$${index + 1}::${type}[]`).join(", ")})
    AS row (${EVENT_COLUMNS.map(({ property }) => columnOf(property)).join(", ")})`;

const SENTENCES = `$${EVENT_COLUMNS.findIndex(({ property }) => property === "sentence") + 1}::text[]`;

/** Several rows come of one sentence: it is taken apart into its words once, which is a fifth of what a row costs. */
export const INSERT_EVENTS = `
  WITH told AS MATERIALIZED (
    SELECT sentence, to_tsvector('english', sentence) AS words
    FROM (SELECT DISTINCT sentence FROM unnest(${SENTENCES}) AS sentence) AS given)
  INSERT INTO newsfacts.events (${[...written().map(([column]) => column), "words"].join(", ")})
  SELECT ${[...written().map(([, value]) => value), "told.words"].join(", ")}
  FROM ${ROWS} JOIN told ON told.sentence = row.sentence`;

/** Of rows that stand in the table, whose sentence is the same. */
export const UPDATE_EVENTS_OF_SAME_SENTENCE = updateOf(written("id", "sentence"));
export const UPDATE_EVENTS = updateOf([...written("id"), ["words", "to_tsvector('english', row.sentence)"]]);

function updateOf(columns: readonly [column: string, value: string][]): string {
  return `
  UPDATE newsfacts.events AS event SET ${columns.map(([column, value]) => `${column} = ${value}`).join(", ")}
  FROM ${ROWS} WHERE event.id = row.id`;
}

/** The parameters of the three. */
export function eventArrays(rows: readonly EventRow[]): unknown[][] {
  return EVENT_COLUMNS.map(({ property }) =>
    property === "rules" ? rows.map((row) => arrayText(row.rules)) : rows.map((row) => row[property]),
  );
}

/** Equal in all that the row says. Which version of the extractors said it first does not count. */
export function sayTheSame(one: EventRow, other: EventRow): boolean {
  for (const { property } of EVENT_COLUMNS) {
    if (property === "extractorVersion" || one[property] === other[property]) continue;
    if (property === "rules" && arrayText(one.rules) === arrayText(other.rules)) continue;
    return false;
  }
  return true;
}

/** `occurredFrom` lies in the column `occurred_from`. */
function columnOf(property: string): string {
  const name = property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return name === "end" ? '"end"' : name;
}

function readingOf(property: string): string {
  if (property === "start") return "lower(event.span)";
  if (property === "end") return "upper(event.span)";
  return `event.${columnOf(property)}`;
}

/** The text form of an array of Postgres: `{"one","two"}`. */
function arrayText(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
}
