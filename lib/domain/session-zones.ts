import { MEDIATORS_FOR_FINANCING, type SessionState, SIZE } from './training-session/vocabulary';

/** A zone that the call prints (003:389-401): it announces one more, of which nobody knows the name (003:386). */
export interface PrintedZone {
  number: number;
  label: string;
}

/** What a zone holds; null: in regions that no printed zone names. */
export interface ZoneGroup<Session> {
  zone: PrintedZone | null;
  sessions: Session[];
}

/** Every printed zone in its order, then the rest: whatever a session is, it stands in one of them. */
export function byZone<Session extends { zoneNumber: number | null }>(
  zones: readonly { number: number; label: string | null }[],
  sessions: readonly Session[],
): ZoneGroup<Session>[] {
  const printed = zones.flatMap(({ number, label }) => (label === null ? [] : [{ number, label }]));
  const named = new Set(printed.map(({ number }) => number));
  return [
    ...printed.map((zone) => ({ zone, sessions: sessions.filter((one) => one.zoneNumber === zone.number) })),
    { zone: null, sessions: sessions.filter((one) => !named.has(one.zoneNumber ?? 0)) },
  ];
}

/** « 2025-03 » of a day in March 2025. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** « 2025-T1 » of a day in March 2025: the civil quarter. */
export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-T${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Sessions by how far they are: what is neither held nor cancelled is planned. */
export interface SessionSums {
  planned: number;
  held: number;
  cancelled: number;
}

export function sumsOf(sessions: readonly { state: SessionState }[]): SessionSums {
  const of = (...states: SessionState[]) => sessions.filter(({ state }) => states.includes(state)).length;
  return { planned: of('planned', 'convened', 'confirmed'), held: of('held'), cancelled: of('cancelled') };
}

/** What an officer looks at in a session, of its counts alone; its page checks each rule of the call. */
export const SESSION_ALERTS = [
  'under_size',
  'over_size',
  'not_financed',
  'no_attendance',
  'past_unsaid',
] as const;
export type SessionAlert = (typeof SESSION_ALERTS)[number];

interface AlertedSession {
  state: SessionState;
  lastDay: string | null;
  registered: number;
  onSiteMin: number | null;
  mediators: number | null;
  entered: number;
}

/**
 * Held with fewer than 10 people at an on-site slot, with more than 20 registered, with fewer than 10 mediators there
 * (003:340), or with nobody marked; and one whose last day is over, of which nobody said that it was held or cancelled.
 */
export function alertsOf(session: AlertedSession, today: string): SessionAlert[] {
  const { state, lastDay, registered, onSiteMin, mediators, entered } = session;
  if (state === 'cancelled') return [];
  if (state !== 'held') return lastDay !== null && lastDay < today ? ['past_unsaid'] : [];
  const alerts: [SessionAlert, boolean][] = [
    ['under_size', onSiteMin !== null && onSiteMin < SIZE.min],
    ['over_size', registered > SIZE.max],
    ['not_financed', mediators !== null && mediators < MEDIATORS_FOR_FINANCING],
    ['no_attendance', entered === 0],
  ];
  return alerts.flatMap(([alert, holds]) => (holds ? [alert] : []));
}

/** Held, with ten mediators or more at each on-site slot: financed (003:340). */
export const isFundable = ({ state, mediators }: Pick<AlertedSession, 'state' | 'mediators'>): boolean =>
  state === 'held' && mediators !== null && mediators >= MEDIATORS_FOR_FINANCING;
