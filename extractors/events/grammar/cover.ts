/** For each token the quantity or date that covers it, as its place in its list; -1 for none. */
export interface Cover {
  readonly quantity: Int32Array;
  readonly date: Int32Array;
}
