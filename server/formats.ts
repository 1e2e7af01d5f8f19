/** In which form an answer is wanted: by the extension of the address, or else by the `Accept` header. */
import { Problem } from "./problems.ts";

export type Format = "json" | "csv" | "ndjson" | "geojson";

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8; header=present",
  ndjson: "application/x-ndjson; charset=utf-8",
  geojson: "application/geo+json; charset=utf-8",
};

const BY_TYPE: Readonly<Record<string, Format>> = {
  "application/json": "json",
  "text/csv": "csv",
  "application/x-ndjson": "ndjson",
  "application/ndjson": "ndjson",
  "application/jsonl": "ndjson",
  "application/geo+json": "geojson",
  "application/*": "json",
  "text/*": "csv",
  // A browser that opens the address asks for a page first; JSON is what it can show.
  "text/html": "json",
  "*/*": "json",
};

/** The format that the header asks for, by its weights and then its order. Throws a `Problem` (406) where it allows none. */
export function formatOf(accept: string | undefined): Format {
  if (accept === undefined || accept.trim() === "") return "json";
  const wanted = accept
    .split(",")
    .map((part) => {
      const [type, ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
      const weight = parameters.find((text) => text.startsWith("q="));
      return { format: BY_TYPE[type!], weight: weight === undefined ? 1 : Number(weight.slice(2)) };
    })
    .filter(({ format, weight }) => format !== undefined && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  if (wanted.length === 0)
    throw new Problem(
      406,
      `Accept: ask for ${Object.values(MEDIA_TYPES)
        .map((type) => type.split(";")[0])
        .join(", ")}.`,
    );
  return wanted[0]!.format!;
}
