import { Command } from "commander";
import { expect, test } from "vitest";
import { registerCommands } from "../../cli/commands/index.ts";

async function registered(name: string | undefined): Promise<string[]> {
  const program = new Command();
  await registerCommands(program, name);
  return program.commands.map((command) => command.name());
}

test("every command registers under its own name, alone where it is named", async () => {
  const all = await registered(undefined);
  expect(all).toContain("extract");
  for (const name of all) {
    const alone = await registered(name);
    expect(alone).toContain(name);
    expect(alone.length).toBeLessThanOrEqual(2);
  }
});

test("an unknown name registers all, for the help and its suggestions", async () => {
  expect(await registered("extrakt")).toEqual(await registered(undefined));
});

test("what is given in seconds has its default told in seconds", async () => {
  const program = new Command();
  await registerCommands(program, undefined);
  const help = program.commands
    .find((command) => command.name() === "worker")!
    .helpInformation()
    .replace(/\s+/g, " ");
  expect(help).toContain("doubles with each (default: 30)");
  expect(help).toContain("queued again (default: 900)");
});
