import { PROVIDERS, type Provider } from "../../domain/source.ts";
import { DATE_NUMBERS, type Delimiter, type Encoding, type Mapping, type TableChoice } from "../../io/import-model.ts";
import { useText } from "../shared/text.ts";
import { COORDINATE_SYSTEMS, RT90, swerefName } from "./coordinate-systems.ts";
import { ChosenNote, GuessNote, GuessNotes } from "./GuessNotes.tsx";
import { guessesAbout, type Part } from "./guesses.ts";
import { providerOf, type Understood } from "./import-flow.ts";
import styles from "./MappingChoices.module.css";
import { possibleKinds, withKind, withText } from "./mapping-changes.ts";
import { SelectField } from "./SelectField.tsx";
import { TableSelect } from "./TableSelect.tsx";

const DELIMITERS = { ";": "semicolon", ",": "comma", "\t": "tab", "|": "pipe" } as const satisfies Record<
  Delimiter,
  string
>;
const ENCODINGS: readonly Encoding[] = ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252"];

interface Props {
  readonly state: Understood;
  readonly onMapping: (mapping: Mapping) => void;
  readonly onTable: (table: TableChoice) => void;
  readonly onProvider: (provider: Provider) => void;
}

/** How the file as a whole is read: each a guess that says how sure it is and why, and can be changed. */
export function MappingChoices({ state, onMapping, onTable, onProvider }: Props) {
  const text = useText();
  const { preview, guessed } = state;
  const { mapping } = preview;
  const change = (part: Partial<Mapping>) => onMapping({ ...mapping, ...part });
  const why = (part: Part) => {
    const guesses = guessesAbout(part, mapping, guessed);
    return guesses.length > 0 && <GuessNotes guesses={guesses} />;
  };
  const placed = mapping.kind !== "survey";
  const dated = placed && mapping.kind !== "areas";
  const isText = mapping.format === "csv";
  const crsName = (epsg: number) => swerefName(epsg) ?? text(epsg === RT90 ? "import.crs.rt90" : "import.crs.wgs84");
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{text("import.file.settings")}</legend>
      {preview.tables.length > 1 && (
        <TableSelect preview={preview} onTable={onTable}>
          {why("table")}
        </TableSelect>
      )}
      <SelectField
        label={text("import.kind")}
        value={mapping.kind}
        options={possibleKinds(mapping).map((kind) => ({ value: kind, label: text(`import.kind.${kind}`) }))}
        onChange={(kind) => onMapping(withKind(mapping, kind))}
      >
        {why("kind")}
      </SelectField>
      {mapping.kind !== "areas" && (
        <SelectField
          label={text("import.provider")}
          value={providerOf(state)}
          options={PROVIDERS.map((provider) => ({ value: provider, label: text(`import.provider.${provider}`) }))}
          onChange={onProvider}
        >
          <ProviderNote state={state} />
        </SelectField>
      )}
      {placed && (
        <SelectField
          label={text("import.crs")}
          value={mapping.epsg}
          options={COORDINATE_SYSTEMS.map((epsg) => ({ value: epsg, label: crsName(epsg) }))}
          onChange={(epsg) => change({ epsg })}
        >
          {why("crs")}
        </SelectField>
      )}
      {dated && (
        <SelectField
          label={text("import.dayOrder")}
          value={mapping.dayFirst ? "dayFirst" : "monthFirst"}
          options={(["dayFirst", "monthFirst"] as const).map((order) => ({
            value: order,
            label: text(`import.dayOrder.${order}`),
          }))}
          onChange={(order) => change({ dayFirst: order === "dayFirst" })}
        >
          {why("dates") || <GuessNote sure>{text("import.dayOrder.noDoubt")}</GuessNote>}
        </SelectField>
      )}
      {mapping.shortYear && (
        <SelectField
          label={text("import.shortYear")}
          value={mapping.shortYear}
          options={(["first", "last"] as const).map((place) => ({
            value: place,
            label: text(`import.shortYear.${place}`),
          }))}
          onChange={(shortYear) => change({ shortYear })}
        >
          {why("shortYear")}
        </SelectField>
      )}
      {mapping.dateNumbers && (
        <SelectField
          label={text("import.dateNumbers")}
          value={mapping.dateNumbers}
          options={DATE_NUMBERS.map((numbers) => ({ value: numbers, label: text(`import.dateNumbers.${numbers}`) }))}
          onChange={(dateNumbers) => change({ dateNumbers })}
        >
          {why("dateNumbers")}
        </SelectField>
      )}
      {mapping.kind === "survey" && mapping.columns.percent !== undefined && (
        <SelectField
          label={text("import.surveyMeaning")}
          value={mapping.surveyMeaning}
          options={(["unsafe", "safe"] as const).map((meaning) => ({
            value: meaning,
            label: text(`import.surveyMeaning.${meaning}`),
          }))}
          onChange={(surveyMeaning) => change({ surveyMeaning })}
        />
      )}
      {isText && (
        <SelectField
          label={text("import.delimiter")}
          value={mapping.delimiter}
          options={(Object.keys(DELIMITERS) as Delimiter[]).map((delimiter) => ({
            value: delimiter,
            label: text(`import.delimiter.${DELIMITERS[delimiter]}`),
          }))}
          onChange={(delimiter) => onMapping(withText(mapping, { delimiter }))}
        >
          {why("delimiter")}
        </SelectField>
      )}
      {isText && (
        <SelectField
          label={text("import.encoding")}
          value={mapping.encoding}
          options={ENCODINGS.map((encoding) => ({ value: encoding, label: text(`import.encoding.${encoding}`) }))}
          onChange={(encoding) => onMapping(withText(mapping, { encoding }))}
        >
          {why("encoding")}
        </SelectField>
      )}
    </fieldset>
  );
}

/** "Annan" is what is guessed when nothing tells: the user may know better. */
function ProviderNote({ state: { provider, guessed } }: { state: Understood }) {
  const text = useText();
  if (provider !== null && provider !== guessed.provider) return <ChosenNote />;
  const sure = guessed.provider !== "other";
  return <GuessNote sure={sure}>{text(sure ? "import.provider.recognised" : "import.provider.unknown")}</GuessNote>;
}
