/** The library: `import { extract, parsePage } from "newsfacts"`. */
export * from "./extractors/facts.ts";
export { extract } from "./extractors/index.ts";
export { decodePage } from "./pipeline/parse/decode.ts";
export { type Page, type ParsedPage, type ParseOptions, parsePage } from "./pipeline/parse/index.ts";
export type { Update, UpdateKind } from "./store/records.ts";
