import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  build: { target: "es2023", manifest: true, chunkSizeWarningLimit: 1200 },
  preview: { port: 4173 },
});
