/** An import that cannot be done, told for people. */
export class GazetteerImportError extends Error {
  readonly code = "gazetteer-import";
}
