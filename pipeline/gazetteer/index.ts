/** Building a gazetteer from GeoNames' own dump files. */
export { type ImportProgress, type ImportResult, importGazetteer } from "./import.ts";
export { GazetteerImportError } from "./problems.ts";
