/** Ids that come one by one and leave together. */

export interface Gathering {
  /** Does nothing once it is closed. */
  add(id: string): void;
  /** Sends what is left, once. */
  close(): Promise<void>;
}

/**
 * Sends ids when there are `most` of them, or `milliseconds` after the first. What could not be sent is sent with the next;
 * `onError` hears of it.
 */
export function gather(
  { most, milliseconds }: { readonly most: number; readonly milliseconds: number },
  send: (ids: readonly string[]) => Promise<void>,
  onError: (error: Error) => void,
): Gathering {
  let ids: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let sending = Promise.resolve();
  let isClosed = false;
  const sendAll = async () => {
    clearTimeout(timer);
    timer = undefined;
    const leaving = ids;
    ids = [];
    if (leaving.length === 0) return;
    await send(leaving).catch((error: Error) => {
      ids.unshift(...leaving);
      onError(error);
    });
    if (ids.length > 0 && !isClosed) timer ??= setTimeout(flush, milliseconds);
  };
  const flush = () => {
    sending = sending.then(sendAll);
  };
  return {
    add(id) {
      if (isClosed) return;
      ids.push(id);
      if (ids.length === most) flush();
      else timer ??= setTimeout(flush, milliseconds);
    },
    async close() {
      isClosed = true;
      flush();
      await sending;
    },
  };
}
