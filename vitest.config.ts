import { defineConfig } from "vitest/config";

/** Three kinds of tests: pure functions; what needs a database, a queue or the network; the command as a user runs it. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "tests/extractors/**/*.test.ts",
            "tests/pipeline/**/*.test.ts",
            "tests/cli/**/*.test.ts",
            "tests/tools/**/*.test.ts",
          ],
          exclude: ["tests/pipeline/{ingest,replay}.test.ts"],
        },
      },
      {
        test: {
          name: "integration",
          include: [
            "tests/pipeline/{ingest,replay}.test.ts",
            "tests/store/**/*.test.ts",
            "tests/workers/**/*.test.ts",
            "tests/server/**/*.test.ts",
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/explorer/**/*.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "end-to-end",
          globalSetup: ["tests/support/build.ts"],
          include: ["tests/end-to-end/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
    coverage: {
      provider: "v8",
      reporter: ["text-summary"],
      include: [
        "extractors/**/*.ts",
        "store/**/*.ts",
        "pipeline/**/*.ts",
        "workers/**/*.ts",
        "server/**/*.ts",
        "cli/**/*.ts",
      ],
      exclude: ["**/*.corpus.ts"],
    },
  },
});
