import type { Delimiter, Encoding, FilePreview, Mapping } from "../../io/import-model.ts";
import { useText } from "../shared/text.ts";
import { COORDINATE_SYSTEMS, RT90, swerefName } from "./coordinate-systems.ts";
import { GuessReasons } from "./GuessReasons.tsx";
import styles from "./MappingChoices.module.css";
import { possibleKinds, withKind, withText } from "./mapping-changes.ts";
import { SelectField } from "./SelectField.tsx";

const DELIMITERS = { ";": "semicolon", ",": "comma", "\t": "tab", "|": "pipe" } as const satisfies Record<
  Delimiter,
  string
>;
const ENCODINGS: readonly Encoding[] = ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252"];

interface Props {
  readonly preview: FilePreview;
  readonly onMapping: (mapping: Mapping) => void;
}

/** How the file as a whole is read; each a guess that can be changed. */
export function MappingChoices({ preview, onMapping }: Props) {
  const text = useText();
  const { mapping } = preview;
  const change = (part: Partial<Mapping>) => onMapping({ ...mapping, ...part });
  const placed = mapping.kind !== "survey";
  const dated = placed && mapping.kind !== "areas";
  const isText = mapping.format === "csv";
  const crsName = (epsg: number) => swerefName(epsg) ?? text(epsg === RT90 ? "import.crs.rt90" : "import.crs.wgs84");
  return (
    <div>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{text("import.file.settings")}</legend>
        <SelectField
          label={text("import.kind")}
          value={mapping.kind}
          options={possibleKinds(mapping).map((kind) => ({ value: kind, label: text(`import.kind.${kind}`) }))}
          onChange={(kind) => onMapping(withKind(mapping, kind))}
        />
        {placed && (
          <SelectField
            label={text("import.crs")}
            value={mapping.epsg}
            options={COORDINATE_SYSTEMS.map((epsg) => ({ value: epsg, label: crsName(epsg) }))}
            onChange={(epsg) => change({ epsg })}
          />
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
          />
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
          />
        )}
        {isText && (
          <SelectField
            label={text("import.encoding")}
            value={mapping.encoding}
            options={ENCODINGS.map((encoding) => ({ value: encoding, label: text(`import.encoding.${encoding}`) }))}
            onChange={(encoding) => onMapping(withText(mapping, { encoding }))}
          />
        )}
      </fieldset>
      <GuessReasons reasons={preview.reasons} />
    </div>
  );
}
