/** Parquet: a typed column for each field, so that DuckDB, pandas and Polars read numbers and days as such. */
import { ByteWriter, type ColumnSource, ParquetWriter, type schemaFromColumnData } from "hyparquet-writer";
import type { EventFact } from "../../store/index.ts";
import { COLUMNS } from "./columns.ts";

/** Rows that are held at once and stand together in the file. */
const ROW_GROUP = 10_000;

type SchemaElement = ReturnType<typeof schemaFromColumnData>[number];
type Field = keyof EventFact;

const INTEGERS = new Set<Field>(["geonameId", "triggerStart", "start", "end"]);
const NUMBERS = new Set<Field>(["value", "low", "high", "latitude", "longitude", "confidence"]);
const DAYS = new Set<Field>(["occurredFrom", "occurredTo"]);

/** The pieces of the file. */
export async function* writeParquet(events: AsyncIterable<EventFact>): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({ writer: bytes, schema: SCHEMA, createdBy: "newsfacts" });
  let group: EventFact[] = [];
  for await (const event of events) {
    group.push(event);
    if (group.length < ROW_GROUP) continue;
    await parquet.write({ columnData: columnsOf(group), rowGroupSize: ROW_GROUP });
    group = [];
    yield take(bytes);
  }
  if (group.length > 0) await parquet.write({ columnData: columnsOf(group), rowGroupSize: ROW_GROUP });
  await parquet.finish();
  yield take(bytes);
}

const SCHEMA: SchemaElement[] = [
  { name: "root", num_children: COLUMNS.length },
  ...COLUMNS.flatMap((name): SchemaElement[] => {
    if (name === "rules")
      return [
        { name, converted_type: "LIST", repetition_type: "REQUIRED", num_children: 1 },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
      ];
    return [{ name, repetition_type: "OPTIONAL", ...typeOf(name) }];
  }),
];

function typeOf(name: Field): Pick<SchemaElement, "type" | "converted_type"> {
  if (INTEGERS.has(name)) return { type: "INT32" };
  if (NUMBERS.has(name)) return { type: "DOUBLE" };
  if (DAYS.has(name)) return { type: "INT32", converted_type: "DATE" };
  return { type: "BYTE_ARRAY", converted_type: "UTF8" };
}

function columnsOf(events: readonly EventFact[]): ColumnSource[] {
  return COLUMNS.map((name) => ({
    name,
    data: events.map((event) => (DAYS.has(name) ? dayOf(event[name] as string | null) : event[name])),
  }));
}

function dayOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** What has been written since the last time, out of the writer's memory. */
function take(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}
