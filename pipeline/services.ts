/** What the stages work with, handed to them by whoever drives them. */
import type { Database } from "../store/index.ts";
import type { Fetcher } from "./fetch/index.ts";

export interface Services {
  readonly database: Database;
  readonly fetcher: Fetcher;
  readonly now: () => Date;
}
