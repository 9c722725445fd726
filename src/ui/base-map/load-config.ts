import { type BaseMapConfig, readBaseMapConfig } from "../../io/base-map/base-map-config.ts";
import { BaseMapError } from "./base-map-error.ts";

const CONFIG_FILE = "config.json";

let loading: Promise<BaseMapConfig> | null = null;

/** The maps that this deployment offers. Read when someone looks, and again if it could not be. */
export function baseMapConfig(): Promise<BaseMapConfig> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<BaseMapConfig> {
  let text: string;
  try {
    const response = await fetch(new URL(CONFIG_FILE, document.baseURI));
    text = response.ok ? await response.text() : "";
  } catch (error) {
    console.info("config.json was not reached", error);
    throw new BaseMapError(navigator.onLine ? "badConfig" : "offline", CONFIG_FILE);
  }
  const config = readBaseMapConfig(text);
  if (!config.ok) throw new BaseMapError("badConfig", CONFIG_FILE);
  return config.value;
}
