import { createContext, type ReactNode, useContext } from "react";
import { useStore as useZustandStore } from "zustand";
import type { AppState } from "../../state/app-state.ts";
import type { AppStore } from "../../state/store.ts";

const StoreContext = createContext<AppStore | null>(null);

export function StoreProvider({ store, children }: { store: AppStore; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The store itself, for actions and for parts that subscribe on their own (the map). */
export function useStore(): AppStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("useStore outside StoreProvider");
  return store;
}

/** `selector` returns something already in the store; a fresh array in it would render forever. */
export function useAppState<T>(selector: (state: AppState) => T): T {
  return useZustandStore(useStore(), selector);
}
