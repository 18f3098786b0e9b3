import type { ActionStatus } from './vocabulary';

/** An action opens or closes in a season from a day; readings have it from when it is known. */
export interface StatusEvent {
  status: ActionStatus;
  effectiveOn: string;
  knownFrom: string;
}

/** The status of an action in a season at the end of a day: the last word known and effective by then, else what the documents say. */
export const statusOn = (
  { status, statusEvents }: { status: ActionStatus; statusEvents: readonly StatusEvent[] },
  day: string,
): ActionStatus =>
  statusEvents
    .filter(({ effectiveOn, knownFrom }) => effectiveOn <= day && knownFrom <= day)
    .toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn))
    .at(-1)?.status ?? status;
