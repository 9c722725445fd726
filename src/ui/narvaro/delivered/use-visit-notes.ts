import { useMemo } from "react";
import { clockOf } from "../../../domain/clock.ts";
import { newId } from "../../../domain/new-id.ts";
import type { Delivered, Missed, UnplannedStop, Visit, VisitStatus } from "../../../domain/presence.ts";
import { useText } from "../../shared/text.ts";
import { useWorkChange } from "../../shared/use-work.ts";
import { usePlaceName } from "./use-place-name.ts";

type Stop = Omit<Delivered, "id" | "visitId">;

/** What one may say of visits; each is one step of undo. */
export interface VisitNotes {
  /** Done as planned: one visit, or all of a day that nothing is said of. */
  readonly done: (visits: readonly Visit[]) => void;
  /** Done, but at another time, by someone else, or with a note. */
  readonly doneAs: (status: VisitStatus, stop: Stop) => Promise<boolean>;
  readonly missed: (status: VisitStatus, why: Missed["why"]) => void;
  /** As if nothing had been said. */
  readonly untold: (status: VisitStatus) => void;
  readonly log: (stop: Stop) => Promise<boolean>;
  readonly relog: (before: UnplannedStop, stop: Stop) => Promise<boolean>;
  readonly unlog: (stop: UnplannedStop) => void;
}

const MOST_NAMES = 3;

export function useVisitNotes(): VisitNotes {
  const text = useText();
  const nameOf = usePlaceName();
  const { change } = useWorkChange();
  return useMemo(() => {
    const words = ({ startMinute, place }: Visit) => ({ clock: clockOf(startMinute), place: place.name });
    return {
      done: (visits) => {
        const said = visits.length > 1 ? text("delivery.day.allSaid", { count: visits.length }) : null;
        const names = [...new Set(visits.map(({ place }) => place.name))].slice(0, MOST_NAMES);
        const patch = {
          delivered: { put: visits.map(asPlanned) },
          missed: { remove: visits.map(({ id }) => id) },
        };
        void change("delivered", names, patch, said);
      },
      doneAs: ({ visit, delivered }, stop) => {
        const put = [{ ...stop, id: tickIdOf(visit, delivered), visitId: visit.id }];
        const patch = { delivered: { put }, missed: { remove: [visit.id] } };
        return change("delivered", [visit.place.name], patch, text("delivery.said.saved", words(visit)));
      },
      missed: ({ visit, delivered }, why) => {
        const patch = {
          missed: { put: [{ id: visit.id, why }] },
          delivered: { remove: [tickIdOf(visit, delivered)] },
        };
        void change("notDelivered", [visit.place.name], patch, text("delivery.said.missed", words(visit)));
      },
      untold: ({ visit, delivered }) => {
        const patch = { missed: { remove: [visit.id] }, delivered: { remove: [tickIdOf(visit, delivered)] } };
        void change("notDelivered", [visit.place.name], patch, text("delivery.said.untold", words(visit)));
      },
      log: (stop) => {
        const put = [{ ...stop, id: newId(), visitId: null }];
        return change("delivered", [stop.place.name], { delivered: { put } }, said("delivery.said.logged", stop));
      },
      relog: (before, stop) => {
        const put = [{ ...stop, id: before.id, visitId: before.visitId }];
        return change("delivered", [stop.place.name], { delivered: { put } }, said("delivery.said.logged", stop));
      },
      unlog: (stop) => {
        const patch = { delivered: { remove: [stop.id] } };
        void change("notDelivered", [stop.place.name], patch, said("delivery.said.removed", stop));
      },
    };

    function said(id: "delivery.said.logged" | "delivery.said.removed", { place }: Stop) {
      return text(id, { place: nameOf(place) });
    }
  }, [text, nameOf, change]);
}

/** Told by the visit, so that a visit which is ticked twice, also in two tabs, is ticked once. */
function tickIdOf({ id }: Visit, delivered: Delivered | null): string {
  return delivered?.visitId === id ? delivered.id : `tick-${id}`;
}

function asPlanned(visit: Visit): Delivered {
  const { id, startMinute, minutes, place, actor } = visit;
  return { id: tickIdOf(visit, null), startMinute, minutes, place, actor, visitId: id, note: "" };
}
