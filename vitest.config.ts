import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts", "tests/node/**/*.test.ts"],
          env: { TZ: "Europe/Stockholm" },
        },
      },
    ],
  },
});
