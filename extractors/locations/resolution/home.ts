/**
 * What a document's address says of where it was written: "lebanondemocrat.com" names a Lebanon, ".co.uk" a
 * country, "/news/canada/toronto/" both. Any place name within the host counts as one more name of the text.
 */
import type { Document } from "../../facts.ts";
import type { Tokens } from "../../text/index.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { type AddressName, namesWithin, sectionNames } from "./address-names.ts";
import { findDialect } from "./dialect.ts";
import { WEIGHTS } from "./weights.ts";

export interface Home {
  /** Keys of the names within the host. */
  readonly keys: ReadonlySet<number>;
  readonly names: readonly AddressName[];
  /** The country whose domain the host stands in; null for ".com" and its like. */
  readonly domain: string | null;
  /** Added to every place of the country. */
  readonly countries: ReadonlyMap<string, number>;
}

export function findHome(document: Document, tokens: Tokens, gazetteer: Gazetteer): Home {
  const countries = new Map<string, number>();
  for (const [country, strength] of findDialect(tokens)) countries.set(country, strength * WEIGHTS.dialect);
  const url = parse(document.url);
  if (url === null) return { keys: new Set(), names: [], domain: null, countries };
  const labels = url.hostname.toLowerCase().split(".");
  const top = labels[labels.length - 1];
  const domain = top.length !== 2 || GENERIC_DOMAINS.has(top) ? null : top === "uk" ? "GB" : top.toUpperCase();
  if (domain !== null) {
    // The domain tells what the spelling only hints at: a Canadian paper's "centre" is not British.
    const own = countries.get(domain) ?? 0;
    countries.clear();
    countries.set(domain, own + WEIGHTS.domain);
  }
  const names: AddressName[] = [];
  const host = labels.slice(0, -1).filter((label) => !PLAIN_LABELS.has(label));
  for (const label of host) for (const part of label.split("-")) namesWithin(part, gazetteer, names);
  const keys = new Set(names.map((name) => name.key));
  sectionNames(url.pathname, gazetteer, names);
  return { keys, names, domain, countries };
}

function parse(url: string | null | undefined): URL | null {
  if (!url) return null;
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** Country codes that are sold to anyone. */
const GENERIC_DOMAINS = new Set([
  "tv",
  "me",
  "co",
  "io",
  "ly",
  "fm",
  "am",
  "cc",
  "ws",
  "to",
  "ms",
  "gg",
  "ai",
  "eu",
  "us",
]);
const PLAIN_LABELS = new Set(["www", "news", "co", "com", "org", "net", "ac", "gov", "edu", "m", "mobile", "blog"]);
