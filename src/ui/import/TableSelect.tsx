import type { ReactNode } from "react";
import type { FilePreview, TableChoice } from "../../io/import-model.ts";
import { useText } from "../shared/text.ts";
import { SelectField } from "./SelectField.tsx";

interface Props {
  readonly preview: FilePreview;
  readonly onTable: (table: TableChoice) => void;
  readonly children: ReactNode;
}

/** Which sheet, which file of a zip or which list is read; each is a file of its own to import. */
export function TableSelect({ preview: { tables, mapping }, onTable, children }: Props) {
  const text = useText();
  const label = tables.some(({ entry }) => entry !== undefined)
    ? "import.table.entry"
    : mapping.format === "xlsx"
      ? "import.table.sheet"
      : "import.table.list";
  const chosen = tables.findIndex(({ entry, sheet }) => entry === mapping.entry && sheet === mapping.sheet);
  return (
    <SelectField
      label={text(label)}
      value={Math.max(0, chosen)}
      options={tables.map(({ entry, sheet, rows }, index) => {
        const name = [entry, sheet].filter((part) => part !== undefined).join(" › ");
        return { value: index, label: rows === null ? name : text("import.table.rows", { name, rows }) };
      })}
      onChange={(index) => {
        const { entry, sheet } = tables[index]!;
        onTable({ ...(entry !== undefined && { entry }), ...(sheet !== undefined && { sheet }) });
      }}
    >
      {children}
    </SelectField>
  );
}
