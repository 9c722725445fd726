import "./trusted-types.ts";
import "@fontsource-variable/inter/wght.css";
import "./ui/tokens.css";
import "./ui/global.css";
import { lazy, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createDatasetClient } from "./dataset/client.ts";
import { openDataset } from "./state/open-dataset.ts";
import { createAppStore } from "./state/store.ts";
import { keepThemeInStep } from "./state/theme-sync.ts";
import { keepUrlInStep } from "./state/url-sync.ts";
import { hearBrowser } from "./ui/offline/version-store.ts";
import { App } from "./ui/shell/App.tsx";
import { Providers } from "./ui/shell/Providers.tsx";

/** The map has drawn its first pictures by then. */
const REST_MS = 2500;

// Everything starts at once: the map's code, the workers and the first view do not wait for each other.
const mapLoading = loadMap();
mapLoading.catch(() => {}); // told by the error boundary around the map
const LazyMap = lazy(() => mapLoading);

const store = createAppStore();
const dataset = createDatasetClient();
const search = window.location.search;
keepThemeInStep(store, window);
keepUrlInStep(store, window);
hearBrowser(window);
const opened = openDataset(store, dataset, search);
// Not while developing: what was kept would be shown instead of what was just written.
if (import.meta.env.PROD) void opened.then(keepForOffline);

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Providers store={store} dataset={dataset}>
      <App map={LazyMap} />
    </Providers>
  </StrictMode>,
);

/** MapLibre stays out of the first bundle. Since v6 a bundled app must say where its worker is. */
async function loadMap() {
  const [{ setWorkerUrl }, worker, { MapView }] = await Promise.all([
    import("maplibre-gl"),
    // Imported here and not at the top: it shares a chunk with MapLibre, which the first view would then wait for.
    import("maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url"),
    import("./map/MapView.tsx"),
  ]);
  setWorkerUrl(worker.default);
  return { default: MapView };
}

/** Fetching everything once more must not hold up the first view. */
function keepForOffline() {
  const start = async () => (await import("./ui/offline/start-offline.ts")).startOffline(store);
  setTimeout(() => void start().catch((error: unknown) => console.info("Not kept", error)), REST_MS);
}
