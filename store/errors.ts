/** An error of the store that a person can act on. `code` is stable and meant for programs, the message for people. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "StoreError";
    this.code = code;
  }
}

/** `unreachable`: it gave no answer, and may later; `refused`: it answered, and does not let newsfacts in. */
export type StoreErrorCode = "environment" | "locked" | "unreachable" | "refused" | "migration" | "not-found";
