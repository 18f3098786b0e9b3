import { instantAt } from '@/lib/domain/training-session/time';
import { RESULT_KINDS } from '@/lib/domain/training-session/vocabulary';
import type { CellKind, CellValues } from '@/lib/programme-file/cell-values';
import type { ProjectNames } from './project-names';
import type { RowsOfSession, SessionRow } from './session-rows';

/** Where a problem of the command belongs: a row, and the key of one of its columns. */
export type PlaceOf = (path: string) => readonly [SessionRow, string | null];

export interface WholeInput {
  input: Readonly<Record<string, unknown>>;
  at: PlaceOf;
}

/** What a cell says, nothing where it is blank or cleared. */
const said = <Kind extends CellKind>(row: SessionRow, key: string, kind: Kind): CellValues[Kind] | null =>
  row.value(key, kind) ?? null;

/**
 * A session of a file as the command of whole sessions takes it: a sheet that has no row of it leaves out its part, which
 * then stays as it is. A row that cannot be read is left out, and has said so at its place.
 */
export function wholeInput(rows: RowsOfSession, names: ProjectNames): WholeInput {
  const { code, session } = rows;
  const regionCode = session.needed('regionCode', 'region');
  const is = said(session, 'is', 'sessionState');
  const slots = rows.slots.flatMap((row) => slotOf(row, regionCode ?? ''));
  const attended = attendanceOf(rows);
  const participants = rows.participants.flatMap((row) => participantOf(row, attended));
  const input = {
    ...{ code, regionCode, trainingId: names.training(session), organisationId: names.giver(session) },
    capacity: session.needed('capacity', 'whole'),
    ...(is !== null && {
      state: { is, on: session.needed('on', 'day'), reason: said(session, 'reason', 'text') },
    }),
    ...(rows.slots.length > 0 && { slots: slots.map(({ value }) => value) }),
    ...(rows.participants.length > 0 && { participants: participants.map(({ value }) => value) }),
  };
  return { input, at: placesIn(session, slots, participants) };
}

interface Read<Value> {
  row: SessionRow;
  value: Value;
}

function slotOf(row: SessionRow, regionCode: string) {
  const slotNo = row.needed('slotNo', 'whole');
  const moduleKey = row.needed('moduleKey', 'moduleKey');
  const modality = row.needed('modality', 'slotModality');
  const startDay = row.needed('startDay', 'day');
  const [starts, ends] = [row.needed('startsAt', 'time'), row.needed('endsAt', 'time')];
  const endDay = said(row, 'endDay', 'day') ?? startDay;
  const value = {
    ...{ slotNo, moduleKey, modality },
    startsAt: startDay && starts ? instantAt(startDay, starts, regionCode) : undefined,
    endsAt: endDay && ends ? instantAt(endDay, ends, regionCode) : undefined,
    ...{ minutes: said(row, 'minutes', 'whole'), place: said(row, 'place', 'text') },
    pixPath: said(row, 'pixPath', 'yesNo') ?? false,
  };
  return row.failed ? [] : [{ row, value }];
}

/** The marks of each participant by number; undefined where the file has no mark of the session. */
type Attended =
  | ReadonlyMap<number, Read<{ slotNo: number; state: string; minutes: number | null }>[]>
  | undefined;

function attendanceOf({ attendance, participants }: RowsOfSession): Attended {
  if (attendance.length === 0) return undefined;
  const known = new Set(participants.map((row) => row.text('number')));
  const first = new Map<string, number>();
  const marks = attendance.flatMap((row) => {
    const number = row.needed('number', 'whole');
    const slotNo = row.needed('slotNo', 'whole');
    const state = row.needed('state', 'presence');
    const minutes = said(row, 'minutes', 'whole');
    if (number !== undefined && !known.has(row.text('number')))
      row.refuse('number', 'unknown_participant_here', { text: row.text('number') });
    const key = `${number} ${slotNo}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, row.number);
    else row.refuse('slotNo', 'presence_twice_here', { firstRow: before });
    if (row.failed || number === undefined || slotNo === undefined || state === undefined) return [];
    return [{ number, mark: { row, value: { slotNo, state, minutes } } }];
  });
  const byNumber = Map.groupBy(marks, ({ number }) => number);
  return new Map([...byNumber].map(([number, own]) => [number, own.map(({ mark }) => mark)]));
}

function participantOf(row: SessionRow, attended: Attended) {
  const number = row.needed('number', 'whole');
  const results = RESULT_KINDS.flatMap((kind) => {
    const result = said(row, kind, 'sessionResult');
    const onDay = said(row, `${kind}On`, 'day');
    if (result !== null && onDay === null && row.isBlank(`${kind}On`)) row.refuse(kind, 'result_without_day');
    return result === null || onDay === null ? [] : [{ kind, result, onDay }];
  });
  const marks = attended?.get(number ?? 0) ?? [];
  const value = {
    ...{ number, audience: row.needed('audience', 'audience'), firstTime: said(row, 'firstTime', 'yesNo') },
    audienceOther: said(row, 'audienceOther', 'text'),
    registeredOn: row.needed('registeredOn', 'day'),
    employerAgreedOn: said(row, 'employerAgreedOn', 'day'),
    withdrawnOn: said(row, 'withdrawnOn', 'day'),
    ...(attended && { attendance: marks.map(({ value: mark }) => mark) }),
    ...(results.length > 0 && { results }),
  };
  return row.failed ? [] : [{ row, value, marks, results }];
}

/** `participants.3.attendance.0.minutes` is the cell « Minutes » of a row of the presences. */
const placesIn =
  (
    session: SessionRow,
    slots: ReturnType<typeof slotOf>,
    participants: ReturnType<typeof participantOf>,
  ): PlaceOf =>
  (path) => {
    const [part, index = '', field = null, inner = '', last = null] = path.split('.');
    if (part === 'slots') {
      const slot = slots[Number(index)];
      return slot ? [slot.row, field] : [session, 'code'];
    }
    if (part === 'participants') {
      const one = participants[Number(index)];
      if (!one) return [session, 'code'];
      if (field === 'attendance') return [one.marks[Number(inner)]?.row ?? one.row, last];
      if (field === 'results') return [one.row, one.results[Number(inner)]?.kind ?? null];
      return [one.row, field];
    }
    return [session, part === 'state' ? index : (part ?? null)];
  };
