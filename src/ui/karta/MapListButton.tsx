import { List } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";

const MapList = lazy(() => import("./MapList.tsx").then((module) => ({ default: module.MapList })));

/** The map for those who read it instead. */
export function MapListButton() {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={controls.button} onClick={() => setOpen(true)}>
        <List size={16} aria-hidden />
        {text("mapList.open")}
      </button>
      {open && (
        <Suspense fallback={null}>
          <MapList onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
