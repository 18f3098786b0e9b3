import { zonesWithRegions } from '@/db/reference';
import type { Read } from '@/db/store';
import { enteredInAction, type ListedSession, sessionsOfAction } from '@/db/training-session-rows';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import {
  alertsOf,
  byZone,
  isFundable,
  monthOf,
  type PrintedZone,
  type SessionAlert,
  type SessionSums,
  sumsOf,
} from '@/lib/domain/session-zones';
import type { Now } from '@/lib/domain/time';
import { projectIndex } from '@/lib/figure/project-index';
import { Refusal } from '@/lib/refusal';
import { projectRights } from '@/lib/why/contributors';
import { ZONED_ACTION } from './region-list';

/** People of some sessions, as their attendance counts them. */
export interface SessionPeople {
  entered: number;
  firstEntered: number;
  assiduous: number;
  badges: number;
  validated: number;
}

/** The sessions of a zone in a year: how far they are, who was there, what an officer looks at. */
export interface ZoneRow extends SessionSums, SessionPeople {
  /** Null: in regions that no printed zone names. */
  zone: PrintedZone | null;
  /** By month of their first day: « 2025-03 ». */
  months: Record<string, SessionSums>;
  /** Held, with ten mediators or more at each on-site slot. */
  fundable: number;
  /** Sessions with something to look at. */
  alerted: number;
}

export interface AlertedSession extends ListedSession {
  project: { slug: string; acronym: string };
  alerts: SessionAlert[];
}

export interface SessionMatrix {
  years: string[];
  /** The year that is shown; null where no session has a day yet. */
  year: string | null;
  zones: ZoneRow[];
  /** All sessions of the year, which the zones add up to. */
  total: ZoneRow;
  /** Of these, those without a slot: they stand in every year. */
  undated: number;
  /** Whether sessions are recorded, in projects that this person does not read. */
  elsewhere: boolean;
  alerted: AlertedSession[];
  /** Of every year: what the sessions count, and the digital mediators among them. */
  ever: ZoneRow & { mediators: number };
}

/** The sessions of action 8 in the projects that somebody reads, by zone and month. Refused to who may open none. */
export async function sessionMatrix(
  read: Read,
  actor: Actor | null,
  now: Now,
  asked: { year?: string | undefined },
): Promise<SessionMatrix> {
  if (!actor || !can(actor, 'sessions.open')) throw new Refusal('missing', 'not_found');
  const mine = await readableProjects(read, actor, now);
  const recorded = sessionsOfAction(read, ZONED_ACTION, now.day);
  const all = recorded.filter(({ projectId }) => mine.has(projectId));
  const years = [...new Set(all.flatMap(({ firstDay }) => (firstDay ? [firstDay.slice(0, 4)] : [])))].sort();
  const year = years.find((one) => one === (asked.year ?? now.day.slice(0, 4))) ?? years.at(-1) ?? null;
  const sessions = all.filter(({ firstDay }) => firstDay === null || firstDay.startsWith(`${year}-`));
  const zones = await zonesWithRegions(read);
  return {
    years,
    year,
    zones: byZone(zones, sessions).map(({ zone, sessions: own }) => rowOf(zone, own, now.day)),
    total: rowOf(null, sessions, now.day),
    undated: sessions.filter(({ firstDay }) => firstDay === null).length,
    elsewhere: all.length < recorded.length,
    alerted: sessions.flatMap((session) => {
      const alerts = alertsOf(session, now.day);
      const project = mine.get(session.projectId);
      return project && alerts.length > 0 ? [{ ...session, project, alerts }] : [];
    }),
    ever: {
      ...rowOf(null, all, now.day),
      mediators: enteredInAction(read, ZONED_ACTION, { day: now.day, kind: 'academic_year' })
        .filter(({ projectId, audience }) => mine.has(projectId) && audience === 'digital_mediator')
        .reduce((sum, { entered }) => sum + entered, 0),
    },
  };
}

async function readableProjects(
  read: Read,
  actor: Actor,
  now: Now,
): Promise<Map<number, AlertedSession['project']>> {
  const may = projectRights(read, { actor, now });
  const mine = new Map<number, AlertedSession['project']>();
  for (const { id, slug, acronym } of await projectIndex(read, now.day))
    if (await may('project.read', id)) mine.set(id, { slug, acronym });
  return mine;
}

function rowOf(zone: PrintedZone | null, sessions: readonly ListedSession[], today: string): ZoneRow {
  const dated = Map.groupBy(sessions, ({ firstDay }) => (firstDay === null ? '' : monthOf(firstDay)));
  dated.delete('');
  // A cancelled session counts those who came before.
  const sum = (of: keyof SessionPeople) => sessions.reduce((total, session) => total + session[of], 0);
  return {
    zone,
    ...sumsOf(sessions),
    months: Object.fromEntries([...dated].map(([month, own]) => [month, sumsOf(own)])),
    ...{ entered: sum('entered'), firstEntered: sum('firstEntered'), assiduous: sum('assiduous') },
    ...{ badges: sum('badges'), validated: sum('validated') },
    fundable: sessions.filter(isFundable).length,
    alerted: sessions.filter((session) => alertsOf(session, today).length > 0).length,
  };
}
