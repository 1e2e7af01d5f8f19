/** The Chromium that drives the tests of the explorer: the one that `CHROMIUM` names, or one by its usual names. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** No request of its own leaves the browser. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Its path, or why there is none. */
export function findChromium(): { readonly path: string } | { readonly absent: string } {
  const { CHROMIUM, PATH = "" } = process.env;
  if (CHROMIUM)
    return isExecutable(CHROMIUM) ? { path: CHROMIUM } : { absent: `CHROMIUM names no program: ${CHROMIUM}` };
  const folders = PATH.split(delimiter).filter(Boolean);
  const path = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
  return path === undefined ? { absent: `no ${NAMES.join(", ")} in PATH, and CHROMIUM is not set` } : { path };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
