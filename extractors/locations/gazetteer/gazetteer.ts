/** The gazetteer as read from its compiled file: columns of places and a hash table of their names. */
import { existsSync, readFileSync } from "node:fs";
import { compiledSeedPath } from "../../seeds.ts";
import { align, spread } from "./builder.ts";
import { DEGREE, type GazetteerHeader, MAGIC, NO_COORDINATE, SECTIONS, type SectionName, VERSION } from "./format.ts";
import { kindOfFeature, PlaceKind } from "./kinds.ts";
import { KeyHash, nameWords } from "./names.ts";

type Columns = { readonly [Name in SectionName]: InstanceType<(typeof SECTIONS)[Name]> };

export class Gazetteer {
  readonly header: GazetteerHeader;
  readonly columns: Columns;
  private readonly decoder = new TextDecoder();
  /** By index of the header's strings: the kind of that feature code. */
  private readonly kinds: Uint8Array;
  /** By country; gathered when first asked for. */
  private divisions: Map<number, number[]> | null = null;

  constructor(header: GazetteerHeader, columns: Columns) {
    this.header = header;
    this.columns = columns;
    this.kinds = Uint8Array.from(header.strings, kindOfFeature);
  }

  /** The index of the key with these hashes, or -1. */
  findKey(hash: KeyHash): number {
    const { slots, firstHash, secondHash } = this.columns;
    const mask = slots.length - 1;
    let slot = spread(hash.first) & mask;
    while (slots[slot] !== 0) {
      const key = slots[slot] - 1;
      if (firstHash[key] === hash.first && secondHash[key] === hash.second) return key;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** The key of a name as written, or -1: `findName("St. Louis")`. */
  findName(name: string): number {
    const hash = new KeyHash();
    for (const word of nameWords(name)) hash.add(word);
    return this.findKey(hash);
  }

  /** How many words the longest name has that begins with the word; 0 where none does. */
  longestFrom(hash: KeyHash): number {
    const { longest } = this.columns;
    return longest[hash.first & (longest.length - 1)];
  }

  name(place: number): string {
    const { nameStart, names } = this.columns;
    return this.decoder.decode(names.subarray(nameStart[place], nameStart[place + 1]));
  }

  country(place: number): string {
    return this.header.strings[this.columns.country[place]];
  }

  admin1(place: number): string {
    return this.header.strings[this.columns.admin1[place]];
  }

  feature(place: number): string {
    return this.header.strings[this.columns.feature[place]];
  }

  kind(place: number): PlaceKind {
    return this.kinds[this.columns.feature[place]] as PlaceKind;
  }

  /** The first-level divisions of a country, which is given by its index in the header's strings. */
  divisionsOf(country: number): readonly number[] {
    this.divisions ??= this.gatherDivisions();
    return this.divisions.get(country) ?? [];
  }

  private gatherDivisions(): Map<number, number[]> {
    const divisions = new Map<number, number[]>();
    for (let place = 0; place < this.header.places; place++) {
      if (this.kind(place) !== PlaceKind.Division) continue;
      const country = this.columns.country[place];
      const same = divisions.get(country);
      if (same) same.push(place);
      else divisions.set(country, [place]);
    }
    return divisions;
  }

  /** In degrees; NaN where unknown. */
  latitude(place: number): number {
    const value = this.columns.latitude[place];
    return value === NO_COORDINATE ? Number.NaN : value / DEGREE;
  }

  longitude(place: number): number {
    const value = this.columns.longitude[place];
    return value === NO_COORDINATE ? Number.NaN : value / DEGREE;
  }
}

/** Reads a compiled gazetteer; an error says what is wrong with the file and what to do. */
export function readGazetteer(path: string): Gazetteer {
  if (!existsSync(path)) {
    throw new Error(`No gazetteer at ${path}: run "npm run build", or "newsfacts gazetteer import".`);
  }
  let bytes: Uint8Array = readFileSync(path);
  if (bytes.byteOffset % 8 !== 0) bytes = new Uint8Array(bytes);
  return parseGazetteer(bytes, path);
}

export function parseGazetteer(bytes: Uint8Array, path = "the gazetteer"): Gazetteer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 16 || new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) {
    throw new Error(`${path} is not a compiled gazetteer: run "npm run build" again.`);
  }
  const version = view.getUint16(6, true);
  if (version !== VERSION) {
    throw new Error(`${path} has format ${version}, this newsfacts reads ${VERSION}: build or import it again.`);
  }
  const length = view.getUint32(8, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(16, 16 + length))) as GazetteerHeader;
  const base = bytes.byteOffset + align(16 + length);
  const columns = {} as Record<SectionName, unknown>;
  for (const name of Object.keys(SECTIONS) as SectionName[]) {
    const { offset, length: count } = header.sections[name];
    if (base + offset + count * SECTIONS[name].BYTES_PER_ELEMENT > bytes.byteOffset + bytes.byteLength) {
      throw new Error(`${path} is cut short: build or import it again.`);
    }
    columns[name] = new SECTIONS[name](bytes.buffer as ArrayBuffer, base + offset, count);
  }
  return new Gazetteer(header, columns as Columns);
}

let loaded: Gazetteer | null = null;

/** The gazetteer in use: the file that `NEWSFACTS_GAZETTEER` names, else the one compiled by the build. Read once. */
export function gazetteer(): Gazetteer {
  loaded ??= readGazetteer(gazetteerPath());
  return loaded;
}

export function gazetteerPath(): string {
  return process.env.NEWSFACTS_GAZETTEER || compiledSeedPath("gazetteer.bin");
}

/** Uses another gazetteer from now on; null goes back to the default at the next use. */
export function useGazetteer(other: Gazetteer | null): void {
  loaded = other;
}
