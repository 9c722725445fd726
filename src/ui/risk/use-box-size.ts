import { type RefObject, useEffect, useState } from "react";

export interface BoxSize {
  readonly width: number;
  readonly height: number;
  /** Pixels of one rem: text may be set to twice its size. */
  readonly rem: number;
}

/** The size of an element as it is laid out; null before it is known. */
export function useBoxSize<E extends Element>(element: RefObject<E | null>): BoxSize | null {
  const [size, setSize] = useState<BoxSize | null>(null);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setSize({ width: Math.round(width), height: Math.round(height), rem });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
