/** The accuracy benchmarks: what goes in, which scorer judges it, and the figures of its JSON that count. */

export interface Benchmark {
  /** `folder/set`, as in the floors. */
  readonly name: string;
  /** The folder of the data and the scorer. */
  readonly folder: string;
  /** The set lies in this folder of the repository, and only the scorer in `folder`. */
  readonly ownFolder?: string;
  readonly command: "extract" | "parse";
  /** A file of JSON Lines in the folder, or a script there that prints them. */
  readonly input: string;
  readonly scorer: string;
  readonly arguments: readonly string[];
  /** The figure's name, and where it stands in the scorer's JSON. All are shares: 1 is perfect. */
  readonly figures: Readonly<Record<string, string>>;
}

export const benchmarks: readonly Benchmark[] = [
  {
    name: "events/rows",
    folder: "events",
    command: "extract",
    input: "dev.in.jsonl",
    scorer: "score.mjs",
    arguments: ["--gold", "dev.jsonl"],
    figures: {
      "full row F1": "full.f1",
      "full row precision": "full.precision",
      "row found F1": "detection.f1",
      unit: "fields.unit.accuracy",
      type: "fields.type.accuracy",
      "date overlap": "fields.dateOverlap.accuracy",
      country: "fields.country.accuracy",
      modality: "fields.modality.accuracy",
    },
  },
  {
    name: "own/events",
    folder: "events",
    ownFolder: "bench/own",
    command: "extract",
    input: "events.in.jsonl",
    scorer: "score.mjs",
    arguments: ["--gold", "events.jsonl"],
    figures: {
      "full row F1": "full.f1",
      "full row precision": "full.precision",
      "row found F1": "detection.f1",
    },
  },
  {
    name: "own/news",
    folder: "events",
    ownFolder: "bench/own",
    command: "extract",
    input: "news.in.mjs",
    scorer: "score.mjs",
    arguments: ["--gold", "news.jsonl"],
    figures: {
      "full row F1": "full.f1",
      "full row precision": "full.precision",
      "row found F1": "detection.f1",
    },
  },
  {
    name: "own/held-out",
    folder: "events",
    ownFolder: "bench/own",
    command: "extract",
    input: "held-out.in.mjs",
    scorer: "score.mjs",
    arguments: ["--gold", "held-out.jsonl"],
    figures: {
      "full row F1": "full.f1",
      "full row precision": "full.precision",
      "row found F1": "detection.f1",
    },
  },
  {
    name: "muc4/incidents",
    folder: "muc4",
    command: "extract",
    input: "input.jsonl",
    scorer: "score.mjs",
    arguments: ["--gold", "gold.jsonl"],
    figures: { "mean F1": "mean", "incidents F1": "incidents.f1" },
  },
  {
    name: "muc4/incidents in capitals",
    folder: "muc4",
    command: "extract",
    input: "input-uppercase.jsonl",
    scorer: "score.mjs",
    arguments: ["--gold", "gold.jsonl"],
    figures: { "mean F1": "mean" },
  },
  {
    name: "plover/sentences",
    folder: "plover",
    command: "extract",
    input: "input.jsonl",
    scorer: "score.mjs",
    arguments: ["--gold", "gold.jsonl"],
    figures: { "type macro F1": "macroF1", "actor F1": "actor.f1", "target F1": "target.f1" },
  },
  {
    name: "quantities/news",
    folder: "quantities",
    command: "extract",
    input: "dev.in.jsonl",
    scorer: "score.mjs",
    arguments: ["--gold", "dev.jsonl"],
    figures: {
      "value F1": "published.value.f1",
      "value+change F1": "published.value+change.f1",
      "value+unit F1": "published.value+unit.f1",
      "value+concept F1": "published.value+concept(partial).f1",
      "strict value+change+head F1": "strict.value+change+head.f1",
    },
  },
  {
    name: "quantities/units",
    folder: "quantities",
    command: "extract",
    input: "units.dev.in.jsonl",
    scorer: "score.mjs",
    arguments: ["--gold", "units.dev.jsonl"],
    figures: { "value F1": "published.value.f1", "value+unit F1": "published.value+unit.f1" },
  },
  {
    name: "quantities/phrases",
    folder: "quantities",
    command: "extract",
    input: "specs.dev.in.jsonl",
    scorer: "score-specs.mjs",
    arguments: ["--gold", "specs.dev.jsonl"],
    figures: { right: "accuracy" },
  },
  {
    name: "dates/news",
    folder: "dates",
    command: "extract",
    input: "dev.in.jsonl",
    scorer: "score.mjs",
    arguments: ["--gold", "dev.jsonl"],
    figures: {
      "value F1": "value.f1",
      "strict F1": "strict.f1",
      "relaxed F1": "relaxed.f1",
      "type F1": "type.f1",
      interval: "interval.accuracy",
    },
  },
  {
    name: "dates/phrases",
    folder: "dates",
    command: "extract",
    input: "specs.dev.in.jsonl",
    scorer: "score-specs.mjs",
    arguments: ["--gold", "specs.dev.jsonl"],
    figures: { "resolved F1": "resolved.f1" },
  },
  {
    name: "places/news",
    folder: "places",
    command: "extract",
    input: "dev.in.jsonl",
    scorer: "score.mjs",
    arguments: ["--gold", "dev.jsonl"],
    figures: {
      "headline F1": "headline",
      "LGL F1": "sets.LGL.endToEnd.f1",
      "LGL precision": "sets.LGL.endToEnd.precision",
      "LGL country": "sets.LGL.resolution.countryAccuracy",
      "TR-News F1": "sets.TR-News.endToEnd.f1",
      "TR-News precision": "sets.TR-News.endToEnd.precision",
      "TR-News country": "sets.TR-News.resolution.countryAccuracy",
    },
  },
  {
    name: "articles/pages",
    folder: "articles",
    command: "parse",
    input: "make-input.mjs",
    scorer: "score.mjs",
    arguments: ["--gold", "dev/gold.jsonl", "--metadata", "dev-metadata.jsonl"],
    figures: {
      "body F1": "body.f1.value",
      "body precision": "body.precision.value",
      "body recall": "body.recall.value",
      "body accuracy": "body.accuracy.value",
      title: "metadata.title.value",
      published: "metadata.published.value",
      byline: "metadata.byline.value",
      language: "metadata.language.value",
    },
  },
];
