/** Building a gazetteer from GeoNames' own dump files. */
export { type ImportProgress, importGazetteer } from "./import.ts";
