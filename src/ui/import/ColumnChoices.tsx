import { FIELDS_OF_KIND, type Field, type FilePreview, type Mapping } from "../../io/import-model.ts";
import { useText } from "../shared/text.ts";
import styles from "./ColumnChoices.module.css";
import { fieldName } from "./coordinate-systems.ts";
import { withColumn } from "./mapping-changes.ts";
import { SelectField } from "./SelectField.tsx";

const NOT_IN_FILE = -1;
const PLACE_FIELDS: readonly Field[] = ["lat", "lon", "latLon"];

interface Props {
  readonly preview: FilePreview;
  readonly onMapping: (mapping: Mapping) => void;
}

/** Which column of the file holds what. */
export function ColumnChoices({ preview, onMapping }: Props) {
  const text = useText();
  const { mapping, header, missing } = preview;
  const options = [
    { value: NOT_IN_FILE, label: text("import.columns.none") },
    ...header.map((name, index) => ({
      value: index,
      label: name.trim() === "" ? text("import.columns.unnamed", { number: index + 1 }) : name,
    })),
  ];
  // A GeoJSON feature carries its own place.
  const fields = FIELDS_OF_KIND[mapping.kind].filter(
    (field) => mapping.format === "csv" || !PLACE_FIELDS.includes(field),
  );
  return (
    <fieldset className={styles.columns}>
      <legend className={styles.legend}>{text("import.columns")}</legend>
      {fields.map((field) => (
        <SelectField
          key={field}
          label={text(`import.field.${fieldName(field, mapping.epsg)}`)}
          remark={missing.includes(field) ? text("import.columns.required") : undefined}
          wrong={missing.includes(field)}
          value={mapping.columns[field] ?? NOT_IN_FILE}
          options={options}
          onChange={(column) => onMapping(withColumn(mapping, field, column === NOT_IN_FILE ? null : column))}
        />
      ))}
    </fieldset>
  );
}
