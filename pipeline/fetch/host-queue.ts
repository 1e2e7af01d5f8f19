/** One request at a time for each host, with a gap between two, and as long a rest as the host asks for. */
import { setTimeout as sleep } from "node:timers/promises";

interface Host {
  /** Settles when the last request in line is done. */
  tail: Promise<void>;
  waiting: number;
  /** Milliseconds of the clock from which the next request may start. */
  freeAt: number;
  gap: number;
  /** Requests in a row that got no answer. */
  silences: number;
}

export interface HostQueue {
  /**
   * Waits for the host's turn. The caller must call the function that it gets, once, when its request is done.
   * Throws a HostBusy where the host has asked for a longer rest than `maxWait`.
   */
  enter(host: string, signal: AbortSignal): Promise<() => void | Promise<void>>;
  /** The host asked to be left alone so long (`Retry-After`). */
  rest(host: string, milliseconds: number): void | Promise<void>;
  /** The host asked for a wider gap (`Crawl-delay`). */
  widenGap(host: string, milliseconds: number): void | Promise<void>;
  /** The host gave no answer. After the second time in a row it is left alone, each time for longer. */
  silent(host: string): void | Promise<void>;
  answered(host: string): void | Promise<void>;
}

/** Milliseconds that a host is left alone after its second silence in a row; doubled with each that follows. */
const firstRest = 60_000;
const longestRest = 900_000;

/** Milliseconds to leave a host alone after so many silences in a row; 0 after the first. */
export function restAfter(silences: number): number {
  return silences < 2 ? 0 : Math.min(firstRest * 2 ** (silences - 2), longestRest);
}

/** Why a host cannot be asked now: it is silent, it asked for a rest, or another request is under way. */
export type HostState = "silent" | "rests" | "taken";

const sentenceByState: Readonly<Record<HostState, (host: string, seconds: number) => string>> = {
  silent: (host, seconds) => `${host} gave no answer several times and is left alone for ${seconds} more seconds.`,
  rests: (host, seconds) => `${host} asked to be left alone for ${seconds} more seconds.`,
  taken: (host, seconds) => `${host} is asked for another page, and one at a time: its turn comes in ${seconds} s.`,
};

export class HostBusy extends Error {
  readonly code: "rate-limited" | "host-silent";
  readonly milliseconds: number;

  constructor(host: string, milliseconds: number, state: HostState) {
    super(sentenceByState[state](host, Math.ceil(milliseconds / 1000)));
    this.code = state === "silent" ? "host-silent" : "rate-limited";
    this.milliseconds = milliseconds;
  }
}

export function createHostQueue(gap: number, maxWait: number, now: () => number = () => performance.now()): HostQueue {
  const hosts = new Map<string, Host>();

  const hostOf = (name: string): Host => {
    const known = hosts.get(name);
    if (known) return known;
    if (hosts.size >= 2000) forgetIdle();
    const host: Host = { tail: Promise.resolve(), waiting: 0, freeAt: 0, gap, silences: 0 };
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
        if (wait > Math.max(maxWait, host.gap)) throw new HostBusy(name, wait, host.silences > 1 ? "silent" : "rests");
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
    silent(name) {
      const host = hostOf(name);
      host.freeAt = Math.max(host.freeAt, now() + restAfter(++host.silences));
    },
    answered(name) {
      hostOf(name).silences = 0;
    },
    widenGap(name, milliseconds) {
      const host = hostOf(name);
      host.gap = Math.max(host.gap, milliseconds);
    },
  };
}
