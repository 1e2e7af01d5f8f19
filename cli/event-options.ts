/** The filters of events as flags: the same for `events` and `export`. */
import { type Command, InvalidArgumentError } from "commander";
import type { EventFilter } from "../store/index.ts";
import { UsageError } from "./problems.ts";

export interface EventOptions {
  readonly from?: string;
  readonly to?: string;
  readonly publishedFrom?: string;
  readonly publishedTo?: string;
  readonly type?: string;
  readonly mode?: string;
  readonly country?: string;
  readonly admin1?: string;
  readonly unit?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly modality?: string;
  readonly confidence?: number;
  readonly text?: string;
  readonly feed?: string;
  readonly quantified?: boolean;
}

/** Adds a flag for each filter. */
export function eventOptions(command: Command): Command {
  return command
    .option("--from <day>", "events that may have happened on or after this day (2026-02-01)")
    .option("--to <day>", "events that may have happened before this day")
    .option("--published-from <day>", "events of articles published on or after this day, in UTC")
    .option("--published-to <day>", "events of articles published before this day")
    .option("--type <type>", "PLOVER type: COERCE, ASSAULT, CASUALTY …; several parted by commas, as in those below")
    .option("--mode <mode>", "mode of the type: arrest, kill, die …")
    .option("--country <code>", "ISO 3166-1 alpha-2: KH")
    .option("--admin1 <code>", "GeoNames code of the region within the country")
    .option("--unit <noun>", "what is counted, singular: suspect")
    .option("--minimum <number>", "at least so many, by the number or lower bound that the words give", readNumber)
    .option("--maximum <number>", "at most so many, by the number or upper bound that the words give", readNumber)
    .option("--modality <modality>", "asserted, planned, possible or denied")
    .option("--confidence <number>", "at least this sure: 0 to 1", readNumber)
    .option("--text <words>", 'words of the sentence: flood "state of emergency" -drill')
    .option("--feed <feed>", "a feed's address or id")
    .option("--quantified", "only rows with a quantity");
}

/** Throws a `UsageError` where a day is none. */
export function eventFilterOf(options: EventOptions): EventFilter {
  const { minimum, maximum, confidence, text, feed, quantified } = options;
  const filter = {
    from: readDay("--from", options.from),
    to: readDay("--to", options.to),
    publishedFrom: readDay("--published-from", options.publishedFrom),
    publishedTo: readDay("--published-to", options.publishedTo),
    type: readList(options.type?.toUpperCase()),
    mode: readList(options.mode?.toLowerCase()),
    country: readList(options.country?.toUpperCase()),
    admin1: readList(options.admin1),
    unit: readList(options.unit?.toLowerCase()),
    minimum,
    maximum,
    modality: readList(options.modality?.toLowerCase()),
    confidence,
    text,
    feed,
    quantified,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

function readNumber(text: string): number {
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) throw new InvalidArgumentError("Give a number.");
  return number;
}

function readList(text: string | undefined): string[] | undefined {
  return text?.split(",").map((value) => value.trim());
}

function readDay(option: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text.length === 10) return text;
  throw new UsageError(`${option} "${text}" is no day of the form 2026-02-13.`);
}
