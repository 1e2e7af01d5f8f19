/** The hosts' turns kept in the database: one request at a time for each host across all processes and machines. */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import {
  claimHost,
  type Database,
  keepHost,
  noteSilence,
  releaseHost,
  restHost,
  saveHostGap,
} from "../../store/index.ts";
import { HostBusy, type HostQueue, restAfter } from "./host-queue.ts";

export interface SharedHostsOptions {
  /** Milliseconds between the end of one request to a host and the start of the next (1,000). */
  readonly gap?: number;
  /** Milliseconds that a request waits for a host that has asked us to come later, before it is given back (10,000). */
  readonly maxWait?: number;
  /**
   * Milliseconds that a request stands in line behind others (without end). A worker hardly waits: its job goes back into the
   * queue, and others take its place.
   */
  readonly maxLine?: number;
}

/** A process that dies in a request leaves its host taken for so long; one that lives says so three times in it. */
const LEASE_MILLISECONDS = 12_000;

export function createSharedHosts(
  database: Database,
  { gap = 1000, maxWait = 10_000, maxLine = Number.POSITIVE_INFINITY }: SharedHostsOptions = {},
): HostQueue {
  /** Hosts that gave no answer the last time. */
  const silent = new Set<string>();
  return {
    async enter(host, signal) {
      const holder = randomUUID();
      let waited = 0;
      for (;;) {
        signal.throwIfAborted();
        const { granted, wait, rests, silences } = await claimHost(database, host, {
          holder,
          gap,
          lease: LEASE_MILLISECONDS,
        });
        if (silences > 0) silent.add(host);
        if (granted) break;
        if (waited + wait > (rests ? maxWait : maxLine))
          throw new HostBusy(host, wait, rests ? (silences > 1 ? "silent" : "rests") : "taken");
        waited += wait;
        await sleep(wait, undefined, { signal });
      }
      const began = performance.now();
      const sign = () => void keepHost(database, host, holder, LEASE_MILLISECONDS).catch(() => {});
      const signs = setInterval(sign, LEASE_MILLISECONDS / 3).unref();
      return async () => {
        clearInterval(signs);
        // Where the database is away the lease ends by itself.
        await releaseHost(database, host, { holder, gap, took: performance.now() - began }).catch(() => {});
      };
    },
    rest: (host, milliseconds) => restHost(database, host, milliseconds),
    widenGap: (host, milliseconds) => saveHostGap(database, host, milliseconds),
    async silent(host) {
      silent.add(host);
      const rest = restAfter(await noteSilence(database, host, true));
      if (rest > 0) await restHost(database, host, rest);
    },
    async answered(host) {
      if (silent.delete(host)) await noteSilence(database, host, false);
    },
  };
}
