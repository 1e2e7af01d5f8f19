/** The end of a long-running command: the first Ctrl-C or SIGTERM ends it in order, the second at once. */

/** A signal that is given on SIGINT or SIGTERM. `stop` undoes the listening. */
export function shutdownSignal(): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const onSignal = (name: NodeJS.Signals) => {
    // 128 + the signal's number is what shells report for a process ended by it.
    if (controller.signal.aborted) process.exit(name === "SIGINT" ? 130 : 143);
    controller.abort();
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  return {
    signal: controller.signal,
    stop() {
      process.off("SIGINT", onSignal);
      process.off("SIGTERM", onSignal);
    },
  };
}
