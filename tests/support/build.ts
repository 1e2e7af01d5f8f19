/** Builds the command before the tests that run it as a user does. */
import { execFileSync } from "node:child_process";
import { packageRoot } from "../../extractors/seeds.ts";

export function setup(): void {
  execFileSync("npm", ["run", "--silent", "build"], { cwd: packageRoot, stdio: "inherit" });
}
