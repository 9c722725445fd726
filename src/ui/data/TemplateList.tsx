import { Download } from "lucide-react";
import { download } from "../shared/download.ts";
import { useText } from "../shared/text.ts";
import { TEMPLATES } from "./templates.ts";

interface Props {
  readonly className: string | undefined;
  readonly buttonClass: string | undefined;
  /** px */
  readonly iconSize: number;
}

/** A table to fill in for each kind of data; a click saves it. */
export function TemplateList({ className, buttonClass, iconSize }: Props) {
  const text = useText();
  return (
    <ul className={className}>
      {TEMPLATES.map(({ kind, fileName, csv }) => (
        <li key={kind}>
          <button
            type="button"
            className={buttonClass}
            // The byte order mark lets Excel see that it is UTF-8.
            onClick={() => download(fileName, `\ufeff${csv}`, "text/csv;charset=utf-8")}
          >
            <Download size={iconSize} aria-hidden />
            {text(`data.templates.${kind}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}
