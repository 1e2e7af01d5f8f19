/** `newsfacts migrate`: brings the tables up to date. */
import type { Command } from "commander";

export function registerMigrate(program: Command): void {
  program
    .command("migrate")
    .description("bring the tables of the database and of its queue up to date")
    .addHelpText("after", "\n  DATABASE_URL=postgres://user:password@host/news newsfacts migrate")
    .action(async () => {
      const { migrate, openDatabase, readEnvironment } = await import("../../store/index.ts");
      const { migrateQueues } = await import("../../workers/index.ts");
      const environment = readEnvironment();
      const database = await openDatabase(environment);
      try {
        const applied = await migrate(database);
        if (environment.redisUrl === null) await migrateQueues(database);
        console.log(
          applied.length === 0
            ? `The tables in ${database.description} are up to date.`
            : `Applied to ${database.description}: ${applied.join(", ")}.`,
        );
      } finally {
        await database.close();
      }
    });
}
