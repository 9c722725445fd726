import { Info } from "lucide-react";
import { useId, useState } from "react";
import { REQUEST_STATUSES, REQUEST_TYPES } from "../../domain/request.ts";
import { NOT_CLOSED, type RequestList, type RequestListFilter } from "../../domain/request-list.ts";
import type { Shown } from "../../domain/shown.ts";
import { SelectField } from "../import/SelectField.tsx";
import controls from "../shared/controls.module.css";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./RequestFilters.module.css";

interface Props {
  readonly list: RequestList;
  readonly filter: RequestListFilter;
  /** Groups count open and closed: what is asked of the state does not reach them. */
  readonly inGroups: boolean;
  readonly onChange: (filter: RequestListFilter) => void;
}

/** Values of selects are texts: these are no status, code or owner. */
const ALL = "*all";
const WAITING = "*waiting";
const OUTSIDE = "*outside";

/** The usual questions one click away, and the others behind selects. */
export function RequestFilters({ list, filter, inGroups, onChange }: Props) {
  const text = useText();
  const { totals } = list;
  const isWaiting = filter.statuses !== null && NOT_CLOSED.every((status) => filter.statuses!.includes(status));
  const [status] = filter.statuses ?? [];
  const area = filter.areas?.[0];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame in some browsers
    <div role="group" aria-label={text("measures.filters")} className={styles.filters}>
      <div className={styles.quick}>
        {!inGroups && (
          <>
            <Toggle
              label={text("measures.filter.open")}
              count={totals.notClosed}
              pressed={isWaiting}
              onPress={() => onChange({ ...filter, statuses: isWaiting ? null : NOT_CLOSED })}
            />
            <Toggle
              label={text("measures.filter.overdue")}
              count={totals.overdue}
              pressed={filter.overdue}
              onPress={() => onChange({ ...filter, overdue: !filter.overdue })}
            />
          </>
        )}
        <Toggle
          label={text("measures.filter.own")}
          count={totals.own}
          pressed={filter.own}
          // All that was made here, done or not: so many as the button says.
          onPress={() => onChange(filter.own ? { ...filter, own: false } : { ...filter, own: true, statuses: null })}
        />
        {!inGroups && (
          <Toggle
            label={text("measures.filter.dark")}
            count={totals.dark}
            pressed={filter.dark}
            onPress={() => onChange({ ...filter, dark: !filter.dark })}
          />
        )}
        {!inGroups && <Meaning />}
      </div>
      <div className={styles.selects}>
        <SelectField
          label={text("measures.type")}
          value={filter.types?.[0] ?? ALL}
          options={[
            { value: ALL, label: text("measures.allTypes") },
            ...REQUEST_TYPES.map((type) => ({ value: type, label: text(`request.${type}`) })),
          ]}
          onChange={(value) => {
            const types = REQUEST_TYPES.filter((type) => type === value);
            onChange({ ...filter, types: types.length > 0 ? types : null });
          }}
        />
        {!inGroups && (
          <SelectField
            label={text("measures.status")}
            value={isWaiting ? WAITING : (status ?? ALL)}
            options={[
              { value: ALL, label: text("measures.allStatuses") },
              { value: WAITING, label: text("measures.notClosed") },
              ...REQUEST_STATUSES.map((one) => ({ value: one, label: text(`status.${one}`) })),
            ]}
            onChange={(value) => {
              const statuses = value === WAITING ? NOT_CLOSED : REQUEST_STATUSES.filter((one) => one === value);
              onChange({ ...filter, statuses: statuses.length > 0 ? statuses : null });
            }}
          />
        )}
        <SelectField
          label={text("measures.area")}
          value={area === undefined ? ALL : (area ?? OUTSIDE)}
          options={[
            { value: ALL, label: text("measures.allAreas") },
            ...list.areas.map(({ code, name }) => ({
              value: code ?? OUTSIDE,
              label: name ?? text("measures.outside"),
            })),
          ]}
          onChange={(value) =>
            onChange({ ...filter, areas: value === ALL ? null : [value === OUTSIDE ? null : value] })
          }
        />
        <SelectField
          label={text("measures.owner")}
          value={filter.owner ?? ALL}
          options={[
            { value: ALL, label: text("measures.allOwners") },
            ...list.owners.map((owner) => ({ value: owner, label: owner || text("measures.noOwner") })),
          ]}
          onChange={(value) => onChange({ ...filter, owner: value === ALL ? null : value })}
        />
      </div>
    </div>
  );
}

interface ToggleProps {
  readonly label: string;
  /** null: it cannot be told. */
  readonly count: Shown | null;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function Toggle({ label, count, pressed, onPress }: ToggleProps) {
  const text = useText();
  const numbers = useNumbers();
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-pressed={pressed}
      disabled={count === null && !pressed}
      title={count === null ? text("measures.filter.darkNot") : undefined}
      onClick={onPress}
    >
      {label}
      {count !== null && <span className={styles.count}>{numbers.count(count)}</span>}
    </button>
  );
}

/** What over the time and dark mean; it opens where they stand. */
function Meaning() {
  const text = useText();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={controls.icon}
        aria-label={text("measures.filter.meanings")}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Info size={16} aria-hidden />
      </button>
      {open && (
        <dl id={id} className={styles.meaning}>
          <dt>{text("measures.filter.overdue")}</dt>
          <dd>{text("measures.overdueMeans")}</dd>
          <dt>{text("measures.filter.dark")}</dt>
          <dd>{text("measures.filter.darkMeans")}</dd>
        </dl>
      )}
    </>
  );
}
