/** The library: `import { extract, parse } from "newsfacts"`. */
export * from "./extractors/facts.ts";
export { extract } from "./extractors/index.ts";
