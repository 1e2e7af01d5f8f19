/** The columns of a table of events, in the order of every file: what, how many, when, where, who, by whom told. */
import type { EventFact } from "../../store/index.ts";

export const COLUMNS = [
  ...["type", "mode", "quantity", "value", "low", "high", "comparator", "unit"],
  ...["occurredFrom", "occurredTo", "datePrecision"],
  ...["placeName", "geonameId", "country", "admin1", "latitude", "longitude", "placePrecision"],
  ...["actor", "target", "modality", "attribution", "trigger", "triggerStart", "sentence", "start", "end"],
  ...["confidence", "rules", "incident", "extractorVersion"],
  ...[
    "articleUrl",
    "articleTitle",
    "articlePublished",
    "siteName",
    "feedId",
    "feedUrl",
    "feedTitle",
    "id",
    "articleId",
  ],
] as readonly (keyof EventFact)[];
