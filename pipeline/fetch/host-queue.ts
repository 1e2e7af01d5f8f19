/** One request at a time for each host, with a gap between two, and as long a rest as the host asks for. */
import { setTimeout as sleep } from "node:timers/promises";

interface Host {
  /** Settles when the last request in line is done. */
  tail: Promise<void>;
  waiting: number;
  /** Milliseconds of the clock from which the next request may start. */
  freeAt: number;
  gap: number;
}

export interface HostQueue {
  /**
   * Waits for the host's turn. The caller must call the function that it gets, once, when its request is done.
   * Throws a HostBusy where the host has asked for a longer rest than `maxWait`.
   */
  enter(host: string, signal: AbortSignal): Promise<() => void>;
  /** The host asked to be left alone so long (`Retry-After`). */
  rest(host: string, milliseconds: number): void;
  /** The host asked for a wider gap (`Crawl-delay`). */
  widenGap(host: string, milliseconds: number): void;
}

export class HostBusy extends Error {
  readonly milliseconds: number;

  constructor(host: string, milliseconds: number) {
    super(`${host} asked to be left alone for ${Math.ceil(milliseconds / 1000)} more seconds`);
    this.milliseconds = milliseconds;
  }
}

export function createHostQueue(gap: number, maxWait: number, now: () => number = () => performance.now()): HostQueue {
  const hosts = new Map<string, Host>();

  const hostOf = (name: string): Host => {
    const known = hosts.get(name);
    if (known) return known;
    if (hosts.size >= 2000) forgetIdle();
    const host: Host = { tail: Promise.resolve(), waiting: 0, freeAt: 0, gap };
    hosts.set(name, host);
    return host;
  };

  const forgetIdle = () => {
    for (const [name, host] of hosts) {
      if (host.waiting === 0 && host.freeAt <= now()) hosts.delete(name);
    }
  };

  return {
    async enter(name, signal) {
      const host = hostOf(name);
      const before = host.tail;
      let leave!: () => void;
      host.tail = new Promise((resolve) => {
        leave = resolve;
      });
      host.waiting++;
      const done = () => {
        host.waiting--;
        leave();
      };
      try {
        await before;
        signal.throwIfAborted();
        const wait = host.freeAt - now();
        if (wait > Math.max(maxWait, host.gap)) throw new HostBusy(name, wait);
        if (wait > 0) await sleep(wait, undefined, { signal });
      } catch (error) {
        done();
        throw error;
      }
      return () => {
        host.freeAt = Math.max(host.freeAt, now() + host.gap);
        done();
      };
    },
    rest(name, milliseconds) {
      const host = hostOf(name);
      host.freeAt = Math.max(host.freeAt, now() + milliseconds);
    },
    widenGap(name, milliseconds) {
      const host = hostOf(name);
      host.gap = Math.max(host.gap, milliseconds);
    },
  };
}
