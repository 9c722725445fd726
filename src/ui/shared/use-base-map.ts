import type { FeatureCollection } from "geojson";
import { useEffect, useState } from "react";

let loading: Promise<FeatureCollection | null> | null = null;

/** The schematic map's features, the same file that the map on screen draws; null until they are there, or cannot be. */
export function useBaseMap(): FeatureCollection | null {
  const [features, setFeatures] = useState<FeatureCollection | null>(null);
  useEffect(() => {
    let current = true;
    void baseMap().then((loaded) => {
      if (current) setFeatures(loaded);
    });
    return () => {
      current = false;
    };
  }, []);
  return features;
}

/** Loaded once; a failure is tried again the next time. Without it a small map shows the areas alone. */
export function baseMap(): Promise<FeatureCollection | null> {
  loading ??= load().catch((error: unknown) => {
    console.warn("The base map cannot be read", error);
    loading = null;
    return null;
  });
  return loading;
}

async function load(): Promise<FeatureCollection> {
  const response = await fetch(new URL("data/base-map.geojson", document.baseURI));
  if (!response.ok) throw new Error(`The base map was answered with ${response.status}`);
  return (await response.json()) as FeatureCollection;
}
