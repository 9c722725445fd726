import { useMemo } from "react";
import {
  type ActorKind,
  type DeliveryAnswer,
  type DeliveryRow,
  type PlaceRef,
  placeKey,
} from "../../../domain/presence.ts";
import { useText } from "../../shared/text.ts";
import { useActorText } from "../../shared/use-actor-text.ts";
import { DeliveryTable } from "./DeliveryTable.tsx";

interface Props {
  readonly answer: DeliveryAnswer;
  readonly nameOf: (place: Pick<PlaceRef, "name">) => string;
  readonly onChoosePlace: (key: string) => void;
}

/** Planned against delivered per place, week and actor. */
export function DeliveryTables({ answer, nameOf, onChoosePlace }: Props) {
  const text = useText();
  const actorText = useActorText();
  const places = useMemo(() => placeRows(answer), [answer]);
  const unvisited = useMemo(() => new Set(answer.unvisited.map(placeKey)), [answer]);
  return (
    <>
      <DeliveryTable
        caption={text("delivery.table.byPlace")}
        head={text("delivery.table.place")}
        rows={places}
        nameOf={nameOf}
        unvisited={unvisited}
        onChoose={({ key }) => onChoosePlace(key)}
      />
      <DeliveryTable
        caption={text("delivery.table.byWeek")}
        head={text("delivery.table.week")}
        rows={answer.byWeek}
        nameOf={({ key }) => {
          const [year, week] = key.split("-W").map(Number) as [number, number];
          return text("delivery.table.weekName", { year: String(year), week });
        }}
      />
      <DeliveryTable
        caption={text("delivery.table.byActor")}
        head={text("delivery.table.actor")}
        rows={answer.byActor}
        nameOf={({ key, name }) => actorText({ kind: key.split(":")[0] as ActorKind, name })}
        note={text("delivery.table.actorNote")}
      />
    </>
  );
}

/** The counted places, and after them the promised ones at which nothing was planned and nobody was. */
function placeRows({ byPlace, unvisited }: DeliveryAnswer): readonly DeliveryRow[] {
  const counted = new Set(byPlace.map(({ key }) => key));
  const nothing = { planned: 0, kept: 0, delivered: 0, minutes: 0 };
  const others = unvisited.filter((place) => !counted.has(placeKey(place)));
  return [...byPlace, ...others.map((place) => ({ key: placeKey(place), name: place.name, ...nothing }))];
}
