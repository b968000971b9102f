import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/scratch/**"],
    globalSetup: ["test/support/globalSetup.ts"],
    // vitest would leave one core free, which is half of two.
    maxWorkers: "100%",
    // Programs are run on the virtual clock; what takes longer than this hangs.
    testTimeout: 60_000,
  },
});
