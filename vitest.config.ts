import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { browserLaunch } from "./scripts/browser.ts";

const isLong = process.env.LAGESBILD_LONG === "1";
/** The property tests draw new cases in every run; given the seed that was printed, the same ones again. */
const seed = process.env.LAGESBILD_SEED || String(Math.floor(Math.random() * 0x7fff_ffff));
console.info(`LAGESBILD_SEED=${seed}`);
const HOUR = 3_600_000;

export default defineConfig({
  test: {
    // Two cores: a browser that draws WebGL in software and a parallel test file would starve each other.
    fileParallelism: false,
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts", "tests/node/**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/*.browser.test.*"],
          env: { TZ: "Europe/Stockholm", LAGESBILD_SEED: seed },
          testTimeout: isLong ? HOUR : 60_000,
        },
      },
      {
        plugins: [react()],
        // Found one by one they would be bundled anew in the middle of a test, with a second React in the page.
        optimizeDeps: { include: ["react", "react-dom/client", "react-intl", "zustand", "zustand/vanilla"] },
        test: {
          name: "chromium",
          include: ["src/**/*.browser.test.{ts,tsx}"],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: await browserLaunch(),
              contextOptions: { locale: "sv-SE", timezoneId: "Europe/Stockholm" },
            }),
            instances: [{ browser: "chromium", viewport: { width: 1440, height: 900 } }],
          },
        },
      },
      {
        test: {
          name: "app",
          environment: "node",
          include: ["tests/app/**/*.test.ts"],
          globalSetup: ["tests/app/serve-build.ts"],
          env: { LAGESBILD_SEED: seed },
          testTimeout: isLong ? HOUR : 120_000,
          hookTimeout: 120_000,
          // What is awaited has no second of its own: a busy machine is slower, not wrong.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
