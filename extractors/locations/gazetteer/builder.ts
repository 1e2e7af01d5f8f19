/** Gathers places and their names and packs them into the compiled gazetteer. */
import { createHash } from "node:crypto";
import {
  ABBREVIATION,
  ALTERNATE,
  DEGREE,
  type GazetteerHeader,
  INITIALISM,
  MAGIC,
  NO_COORDINATE,
  PLACE_MASK,
  SECTIONS,
  type SectionName,
  type SectionPlace,
  VERSION,
} from "./format.ts";
import { KeyHash, nameWords } from "./names.ts";

export interface PlaceRow {
  readonly name: string;
  /** GeoNames id; 0 where unknown. */
  readonly id: number;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** ISO 3166-1 alpha-2; "" where none. */
  readonly country: string;
  readonly admin1: string;
  readonly feature: string;
  readonly population: number;
}

/** Numbers in a typed array that grows: a full GeoNames dump has millions of rows. */
class Column<Row extends Int32Array | Uint32Array | Uint16Array | Uint8Array> {
  array: Row;
  length = 0;
  private readonly make: new (
    size: number,
  ) => Row;

  constructor(make: new (size: number) => Row) {
    this.make = make;
    this.array = new make(1 << 12);
  }

  push(value: number): void {
    if (this.length === this.array.length) {
      const larger = new this.make(this.array.length * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length++] = value;
  }

  done(): Row {
    return this.array.subarray(0, this.length) as Row;
  }
}

const LONGEST_SLOTS = 1 << 18;
const MOST_WORDS = 12;

export class GazetteerBuilder {
  private readonly id = new Column(Int32Array);
  private readonly latitude = new Column(Int32Array);
  private readonly longitude = new Column(Int32Array);
  private readonly population = new Column(Uint32Array);
  private readonly countries = new Column(Uint16Array);
  private readonly admin1 = new Column(Uint16Array);
  private readonly features = new Column(Uint16Array);
  private readonly nameStart = new Column(Uint32Array);
  private readonly names = new Column(Uint8Array);
  private readonly nameFirst = new Column(Int32Array);
  private readonly nameSecond = new Column(Int32Array);
  private readonly namePosting = new Column(Uint32Array);
  private readonly longest = new Uint8Array(LONGEST_SLOTS);
  private readonly strings: string[] = [];
  private readonly stringIndex = new Map<string, number>();
  private readonly counts: Record<string, number> = {};
  private readonly encoder = new TextEncoder();
  private readonly hash = new KeyHash();

  get places(): number {
    return this.id.length;
  }

  country(index: number): string {
    return this.strings[this.countries.array[index]];
  }

  feature(index: number): string {
    return this.strings[this.features.array[index]];
  }

  /** Gives a place the id that its source lacked. */
  setId(index: number, id: number): void {
    this.id.array[index] = id;
  }

  /** The GeoNames ids of the places added so far, by their index. */
  ids(): Int32Array {
    return this.id.done();
  }

  /** Adds a place under its own name; returns its index, for further names. */
  add(row: PlaceRow): number {
    const index = this.id.length;
    this.id.push(row.id);
    this.latitude.push(row.latitude === null ? NO_COORDINATE : Math.round(row.latitude * DEGREE));
    this.longitude.push(row.longitude === null ? NO_COORDINATE : Math.round(row.longitude * DEGREE));
    this.population.push(Math.min(0xffffffff, Math.max(0, row.population)));
    this.countries.push(this.stringOf(row.country));
    this.admin1.push(this.stringOf(row.admin1));
    this.features.push(this.stringOf(row.feature));
    this.nameStart.push(this.names.length);
    for (const byte of this.encoder.encode(row.name)) this.names.push(byte);
    this.counts[row.feature] = (this.counts[row.feature] ?? 0) + 1;
    this.addName(index, row.name, 0);
    return index;
  }

  /** Adds a further name; `flags` of the format tell what kind. */
  addName(index: number, name: string, flags: number = ALTERNATE): void {
    const words = nameWords(name);
    if (words.length === 0 || words.length > MOST_WORDS) return;
    const hash = this.hash.reset().add(words[0]);
    const slot = hash.first & (LONGEST_SLOTS - 1);
    if (this.longest[slot] < words.length) this.longest[slot] = words.length;
    for (let at = 1; at < words.length; at++) hash.add(words[at]);
    this.nameFirst.push(hash.first);
    this.nameSecond.push(hash.second);
    this.namePosting.push((index | flags) >>> 0);
  }

  private stringOf(value: string): number {
    let index = this.stringIndex.get(value);
    if (index === undefined) {
      index = this.strings.length;
      this.strings.push(value);
      this.stringIndex.set(value, index);
    }
    return index;
  }

  /** The compiled file's bytes. */
  finish(about: { source: string; attribution: readonly string[]; inputs: string }): Uint8Array {
    if (this.id.length > PLACE_MASK) throw new Error(`A gazetteer holds at most ${PLACE_MASK} places.`);
    this.nameStart.push(this.names.length);
    const keys = this.packKeys();
    const arrays: Record<SectionName, ArrayBufferView> = {
      id: this.id.done(),
      latitude: this.latitude.done(),
      longitude: this.longitude.done(),
      population: this.population.done(),
      country: this.countries.done(),
      admin1: this.admin1.done(),
      feature: this.features.done(),
      nameStart: this.nameStart.done(),
      names: this.names.done(),
      longest: this.longest,
      ...keys,
    };
    return assemble(arrays, {
      ...about,
      places: this.id.length,
      keys: keys.firstHash.length,
      counts: this.counts,
      strings: this.strings,
    });
  }

  /** Sorts the names by key, joins equal keys, and hashes the keys into slots. */
  private packKeys() {
    const first = this.nameFirst.done();
    const second = this.nameSecond.done();
    const posting = this.namePosting.done();
    const population = this.population.array;
    const order = Uint32Array.from(first, (_, at) => at).sort(
      (a, b) =>
        first[a] - first[b] ||
        second[a] - second[b] ||
        (posting[a] & PLACE_MASK) - (posting[b] & PLACE_MASK) ||
        posting[a] - posting[b],
    );
    const firstHash = new Column(Int32Array);
    const secondHash = new Column(Int32Array);
    const postingStart = new Column(Uint32Array);
    const postings = new Column(Uint32Array);
    let at = 0;
    while (at < order.length) {
      let end = at;
      const run: number[] = [];
      while (end < order.length && first[order[end]] === first[order[at]] && second[order[end]] === second[order[at]]) {
        const value = posting[order[end++]];
        const same = run.findIndex((other) => isSameName(other, value));
        if (same < 0) run.push(value);
      }
      run.sort((a, b) => population[b & PLACE_MASK] - population[a & PLACE_MASK]);
      firstHash.push(first[order[at]]);
      secondHash.push(second[order[at]]);
      postingStart.push(postings.length);
      for (const value of run) postings.push(value);
      at = end;
    }
    postingStart.push(postings.length);
    return {
      firstHash: firstHash.done(),
      secondHash: secondHash.done(),
      postingStart: postingStart.done(),
      postings: postings.done(),
      slots: hashSlots(firstHash.done()),
    };
  }
}

/** A place bears a name once, under its weightiest flags; "NC" and "N.C." are two names under one key. */
function isSameName(posting: number, other: number): boolean {
  const kinds = (posting & ABBREVIATION) !== 0 ? INITIALISM : ABBREVIATION;
  return ((posting ^ other) & (PLACE_MASK | kinds)) === 0;
}

function hashSlots(firstHash: Int32Array): Uint32Array {
  let size = 1 << 10;
  while (size < firstHash.length * 2) size *= 2;
  const slots = new Uint32Array(size);
  for (let key = 0; key < firstHash.length; key++) {
    let slot = spread(firstHash[key]) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = key + 1;
  }
  return slots;
}

/** The low bits of a multiplicative hash are its weak ones; this mixes the high ones in. */
export function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 0;
}

function assemble(
  arrays: Record<SectionName, ArrayBufferView>,
  about: Omit<GazetteerHeader, "sections" | "content">,
): Uint8Array {
  const names = Object.keys(SECTIONS) as SectionName[];
  const sections = {} as Record<SectionName, SectionPlace>;
  const digest = createHash("sha256");
  let offset = 0;
  for (const name of names) {
    const view = arrays[name];
    sections[name] = { offset, length: view.byteLength / SECTIONS[name].BYTES_PER_ELEMENT };
    digest.update(bytesOf(view));
    offset = align(offset + view.byteLength);
  }
  const header: GazetteerHeader = { ...about, content: digest.digest("hex"), sections };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const base = align(16 + json.length);
  const file = new Uint8Array(base + offset);
  file.set(new TextEncoder().encode(MAGIC), 0);
  const view = new DataView(file.buffer);
  view.setUint16(6, VERSION, true);
  view.setUint32(8, json.length, true);
  file.set(json, 16);
  for (const name of names) file.set(bytesOf(arrays[name]), base + sections[name].offset);
  return file;
}

export function align(offset: number): number {
  return (offset + 7) & ~7;
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
