/**
 * How values of Postgres become values of JavaScript, the same on a server and embedded. The two drivers differ when
 * left alone: a `date` is local midnight in one and UTC midnight in the other, an `int8` text in one, bigint in the other.
 */

const OID = {
  bytea: 17,
  int8: 20,
  float4: 700,
  float8: 701,
  date: 1082,
  timestamptz: 1184,
  numeric: 1700,
  int8Array: 1016,
  dateArray: 1182,
} as const;

/** By type oid, from Postgres' text form. Types not listed keep their driver's reading, which agrees. */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [OID.bytea]: (text) => Buffer.from(text.slice(2), "hex"),
  [OID.int8]: safeInteger,
  [OID.float4]: Number,
  [OID.float8]: Number,
  [OID.numeric]: Number,
  [OID.date]: (text) => text,
  [OID.timestamptz]: instant,
  [OID.int8Array]: (text) => listOf(text, safeInteger),
  [OID.dateArray]: (text) => listOf(text, (item) => item),
};

/** JavaScript counts exactly up to 2^53: beyond it a number would be another one. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${text} is too large to be read as a number: select it as text.`);
  return value;
}

/** `2026-02-13 08:00:00+00` as `2026-02-13T08:00:00.000Z`; `infinity` stays as it is. */
function instant(text: string): string {
  // An offset of whole hours is written without minutes, which ISO 8601 as JavaScript reads it does not allow.
  const milliseconds = Date.parse(text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00"));
  return Number.isNaN(milliseconds) ? text : new Date(milliseconds).toISOString();
}

/** A one-dimensional array whose items need no quotes: `{1,2,NULL}`. */
function listOf<Item>(text: string, parse: (item: string) => Item): (Item | null)[] {
  const inside = text.slice(1, -1);
  if (inside === "") return [];
  return inside.split(",").map((item) => (item === "NULL" ? null : parse(item)));
}
