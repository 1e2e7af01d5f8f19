/** Takes the lock given and keeps it, or says why it cannot. */
import { takeLock } from "../../../store/lock.ts";

try {
  takeLock(process.argv[2]!);
  console.log("taken");
  setInterval(() => {}, 1000);
} catch (error) {
  console.log(`refused ${(error as Error).message}`);
}
