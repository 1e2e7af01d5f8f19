/** The commands in the order in which `newsfacts --help` lists them. */
import type { Command } from "commander";
import { registerExtract } from "./extract.ts";

export const commands: readonly ((program: Command) => void)[] = [registerExtract];
