import type { ModuleKey, SessionState, SlotModality } from '@/lib/domain/training-session/vocabulary';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** A slot that stands, with the session that it belongs to: what a calendar shows. */
export interface CalendarSlot {
  sessionId: number;
  code: string;
  state: SessionState;
  regionCode: string;
  zoneNumber: number | null;
  /** Of the session: moves at every write on it. */
  version: number;
  slotNo: number;
  moduleKey: ModuleKey;
  modality: SlotModality;
  startsAt: string;
  endsAt: string;
  onDay: string;
  minutes: number;
  place: string | null;
}

/** The slots of the sessions of a project that fall between two days, at the place, in the order of their beginnings. */
export const slotsOfProject = (
  read: Read,
  projectId: number,
  { from, to, day }: { from: string; to: string; day: string },
): CalendarSlot[] =>
  prepared(
    read,
    `SELECT s.id AS sessionId, s.code, s.state, s.region_code AS regionCode, s.zone_number AS zoneNumber, s.version,
       l.slot_no AS slotNo, l.module_key AS moduleKey, l.modality, l.starts_at AS startsAt, l.ends_at AS endsAt,
       l.on_day AS onDay, l.minutes, l.place
     FROM training_sessions s JOIN session_slots l ON l.session_id = s.id AND l.withdrawn = 0 AND l.id = (
       SELECT max(m.id) FROM session_slots m WHERE m.session_id = l.session_id AND m.slot_no = l.slot_no)
     WHERE s.project_id = @projectId AND s.known_from <= @day AND s.first_day <= @to AND s.last_day >= @from
       AND l.on_day BETWEEN @from AND @to
     ORDER BY l.starts_at, s.code, l.slot_no`,
  ).all({ projectId, from, to, day }) as CalendarSlot[];
