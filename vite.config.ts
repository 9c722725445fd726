import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { contentSecurityPolicy } from "./scripts/build/content-security-policy.ts";
import { preparedData } from "./scripts/build/prepared-data.ts";
import { serviceWorker } from "./scripts/build/service-worker.ts";

export default defineConfig({
  // Relative, so that the folder can be put anywhere on a web server.
  base: "./",
  plugins: [react(), contentSecurityPolicy(), preparedData(), serviceWorker()],
  worker: { format: "es" },
  build: {
    target: "es2023",
    // MapLibre is one part by itself: it changes seldom, and the size check counts the rest.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "maplibre", test: /node_modules[\\/]maplibre-gl/ },
            // One file for the first view, not the forty that later parts happen to share it in.
            { name: "first", tags: ["$initial"] },
          ],
        },
      },
    },
  },
  preview: { port: 4173 },
});
