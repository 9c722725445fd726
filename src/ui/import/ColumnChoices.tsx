import { FIELDS_OF_KIND, type Field, type Mapping } from "../../io/import-model.ts";
import { useText } from "../shared/text.ts";
import styles from "./ColumnChoices.module.css";
import { fieldName } from "./coordinate-systems.ts";
import { GuessNotes } from "./GuessNotes.tsx";
import { guessesAbout } from "./guesses.ts";
import type { Understood } from "./import-flow.ts";
import { withColumn } from "./mapping-changes.ts";
import { SelectField } from "./SelectField.tsx";
import { useColumnName } from "./use-column-name.ts";

const NOT_IN_FILE = -1;
const PLACE_FIELDS: readonly Field[] = ["lat", "lon", "latLon"];

interface Props {
  readonly state: Understood;
  readonly onMapping: (mapping: Mapping) => void;
}

/** Which column of the file holds what. Columns that tell who somebody is can be seen, not chosen. */
export function ColumnChoices({ state, onMapping }: Props) {
  const text = useText();
  const { mapping, header, missing, personal } = state.preview;
  const columnName = useColumnName(header);
  const options = [
    { value: NOT_IN_FILE, label: text("import.columns.none") },
    ...header.map((_, value) => {
      const kind = personal.find(({ column }) => column === value)?.kind;
      if (kind === undefined) return { value, label: columnName(value) };
      const label = text(kind === "freeText" ? "import.columns.freeText" : "import.columns.personal", {
        name: columnName(value),
        kind,
      });
      return { value, label, disabled: kind !== "freeText" };
    }),
  ];
  // A GeoJSON feature carries its own place.
  const fields = FIELDS_OF_KIND[mapping.kind].filter(
    (field) => mapping.format !== "geojson" || !PLACE_FIELDS.includes(field),
  );
  // What columns are missing is said by name, in a sentence of its own.
  const guesses = guessesAbout("columns", mapping, state.guessed).filter(
    (guess) => guess.by === "user" || guess.reason.code !== "columns-missing",
  );
  return (
    <fieldset className={styles.columns}>
      <legend className={styles.legend}>{text("import.columns")}</legend>
      {guesses.length > 0 && (
        <div className={styles.why}>
          <GuessNotes guesses={guesses} />
        </div>
      )}
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
