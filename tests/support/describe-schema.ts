/** The schema `newsfacts` as text, read from the catalog, so that it is the same from a server and embedded. */
import type { Queryable } from "../../store/database.ts";

export async function describeSchema(database: Queryable): Promise<string> {
  const parts: string[] = [];
  for (const relation of await relations(database)) {
    const lines = relation.kind === "v" ? await viewLines(database, relation) : await tableLines(database, relation);
    const comment = relation.comment === null ? [] : [`-- ${relation.comment}`];
    const kind = relation.kind === "v" ? "VIEW" : "TABLE";
    parts.push(
      [...comment, `${kind} newsfacts.${relation.name} (`, ...lines.map((line) => `  ${line}`), ")"].join("\n"),
    );
    parts.push(...(await indexes(database, relation)));
  }
  return `${parts.join("\n\n")}\n`;
}

interface Relation {
  readonly oid: number;
  readonly name: string;
  readonly kind: "r" | "v";
  readonly comment: string | null;
}

function relations(database: Queryable): Promise<Relation[]> {
  return database.query<Relation>(
    `SELECT oid::int4 AS oid, relname AS name, relkind AS kind, obj_description(oid, 'pg_class') AS comment
     FROM pg_class
     WHERE relnamespace = 'newsfacts'::regnamespace AND relkind IN ('r', 'v') AND relname <> 'migrations'
     ORDER BY relkind, relname COLLATE "C"`,
  );
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly collation: string | null;
  readonly required: boolean;
  readonly initial: string | null;
  readonly storage: string | null;
  readonly comment: string | null;
}

function columns(database: Queryable, relation: Relation): Promise<Column[]> {
  return database.query<Column>(
    `SELECT attribute.attname AS name, format_type(attribute.atttypid, attribute.atttypmod) AS type,
       CASE WHEN attribute.attcollation <> type.typcollation THEN collation_.collname END AS collation,
       attribute.attnotnull AS required, pg_get_expr(initial.adbin, initial.adrelid) AS initial,
       CASE WHEN attribute.attstorage <> type.typstorage THEN attribute.attstorage END AS storage,
       col_description(attribute.attrelid, attribute.attnum) AS comment
     FROM pg_attribute AS attribute
     JOIN pg_type AS type ON type.oid = attribute.atttypid
     LEFT JOIN pg_collation AS collation_ ON collation_.oid = attribute.attcollation
     LEFT JOIN pg_attrdef AS initial ON initial.adrelid = attribute.attrelid AND initial.adnum = attribute.attnum
     WHERE attribute.attrelid = $1::oid AND attribute.attnum > 0 AND NOT attribute.attisdropped
     ORDER BY attribute.attnum`,
    [relation.oid],
  );
}

async function tableLines(database: Queryable, relation: Relation): Promise<string[]> {
  const lines = (await columns(database, relation)).map((column) => {
    const words = [
      column.name,
      column.type,
      column.collation === null ? "" : `COLLATE "${column.collation}"`,
      column.storage === "e" ? "STORAGE EXTERNAL" : "",
      column.required ? "NOT NULL" : "",
      column.initial === null ? "" : `DEFAULT ${column.initial}`,
      column.comment === null ? "" : ` -- ${column.comment}`,
    ];
    return words.filter((word) => word !== "").join(" ");
  });
  // NOT NULL is listed among the constraints from Postgres 18 on; here it stands with its column.
  const constraints = await database.query<{ definition: string }>(
    `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint
     WHERE conrelid = $1::oid AND contype <> 'n'
     ORDER BY contype::text COLLATE "C" DESC, conname COLLATE "C"`,
    [relation.oid],
  );
  return [...lines, ...constraints.map(({ definition }) => definition)];
}

/** A view's own text is printed differently by each major version: its columns are what others rely on. */
async function viewLines(database: Queryable, relation: Relation): Promise<string[]> {
  return (await columns(database, relation)).map(({ name, type }) => `${name} ${type}`);
}

async function indexes(database: Queryable, relation: Relation): Promise<string[]> {
  const rows = await database.query<{ definition: string }>(
    `SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = $1::oid AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
     ORDER BY 1`,
    [relation.oid],
  );
  return rows.map(({ definition }) => definition);
}
