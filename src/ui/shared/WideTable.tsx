import { type ReactNode, useEffect, useRef, useState } from "react";

interface Props {
  /** What the table is called. */
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** The frame of a table that may be wider than the page: a stop for Tab, so that the arrows scroll it, only while it is. */
export function WideTable({ label, className, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [isCut, setCut] = useState(false);

  useEffect(() => {
    const element = frame.current!;
    const observer = new ResizeObserver(() => setCut(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={frame} className={className} {...(isCut && { role: "region", tabIndex: 0, "aria-label": label })}>
      {children}
    </div>
  );
}
