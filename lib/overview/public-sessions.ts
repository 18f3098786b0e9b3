import { zonesWithRegions } from '@/db/reference';
import type { Read } from '@/db/store';
import { type PublicSession, sessionsAt } from '@/db/training-session-overview';
import { byZone, type PrintedZone, quarterOf, type SessionSums, sumsOf } from '@/lib/domain/session-zones';
import { stateAfter } from '@/lib/domain/training-session/life';
import {
  MODULE_KEYS,
  type ModuleKey,
  SESSION_ACTIONS,
  type SessionState,
} from '@/lib/domain/training-session/vocabulary';
import { remember } from '@/lib/figure/memory';
import { Refusal } from '@/lib/refusal';

/** What everybody may know of the sessions of a zone: how many, when, for how many. Never who was there, nor how many. */
export interface ZoneSessions extends SessionSums {
  /** Null: in regions that no printed zone names. */
  zone: PrintedZone | null;
  /** The places of the sessions that bring people together, those that are cancelled apart. */
  places: number;
  /** By quarter of their first day: « 2025-T1 ». */
  quarters: Record<string, SessionSums>;
}

export interface PublicSessions {
  /** Every printed zone, then the regions outside them. */
  zones: ZoneSessions[];
  /** All sessions, which the zones add up to. */
  total: ZoneSessions;
  /** Every quarter in which one begins, in their order. */
  quarters: string[];
  /** Sessions of which no slot is known yet. */
  undated: number;
  /** Sessions held in which each module has a slot. */
  modules: { key: ModuleKey; held: number }[];
}

/** The sessions of an action as known at the end of a day, by zone and quarter. Missing: an action without sessions. */
export async function publicSessions(
  read: Read,
  { actionKey, day }: { actionKey: string; day: string },
): Promise<PublicSessions> {
  if (!SESSION_ACTIONS.includes(actionKey)) throw new Refusal('missing', 'unknown_action');
  return remember(read, 'public-sessions', { actionKey, day }, async () => {
    const zones = await zonesWithRegions(read);
    const sessions = sessionsAt(read, actionKey, day).map((one) => ({
      ...one,
      state: stateAfter(one.event),
    }));
    const held = sessions.filter(({ state }) => state === 'held');
    return {
      zones: byZone(zones, sessions).map(({ zone, sessions: own }) => ({ zone, ...said(own) })),
      total: { zone: null, ...said(sessions) },
      quarters: [
        ...new Set(sessions.flatMap(({ firstDay }) => (firstDay ? [quarterOf(firstDay)] : []))),
      ].sort(),
      undated: sessions.filter(({ firstDay }) => firstDay === null).length,
      modules: MODULE_KEYS.map((key) => ({
        key,
        held: held.filter(({ modules }) => (JSON.parse(modules) as string[]).includes(key)).length,
      })),
    };
  });
}

type Session = PublicSession & { state: SessionState };

function said(sessions: readonly Session[]): Omit<ZoneSessions, 'zone'> {
  const dated = Map.groupBy(sessions, ({ firstDay }) => (firstDay === null ? '' : quarterOf(firstDay)));
  dated.delete('');
  return {
    ...sumsOf(sessions),
    places: sessions
      .filter(({ state, onSite }) => state !== 'cancelled' && onSite === 1)
      .reduce((sum, { capacity }) => sum + capacity, 0),
    quarters: Object.fromEntries([...dated].map(([quarter, own]) => [quarter, sumsOf(own)])),
  };
}
