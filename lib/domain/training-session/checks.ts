import {
  type CountedParticipant,
  type CountedSlot,
  countSession,
  isSized,
  isThere,
  standingOf,
} from './standing';
import { monthsLater } from './time';
import {
  MANDATORY_MODULES,
  MEDIATORS_FOR_FINANCING,
  MODULE_RULES,
  SESSION_YEARS,
  type SequenceStart,
  type SessionState,
  SIZE,
} from './vocabulary';

/** What the text asks of a session, each with its line (lib/wording/session-checks.ts). None blocks what happened. */
export const SESSION_RULES = ['S-1', 'S-2', 'S-3', 'S-4', 'S-5', 'S-6', 'S-7', 'S-8', 'S-9', 'S-10'] as const;
export type SessionRule = (typeof SESSION_RULES)[number];

/** Met, not met, not known yet, or nothing to ask here. Never a score. */
export const CHECK_STATES = ['met', 'unmet', 'to_check', 'not_applicable'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** What was found: a code that the wording says, with its numbers. */
export interface CheckFinding {
  code: string;
  params: Record<string, string | number>;
}

export interface SessionCheck {
  rule: SessionRule;
  state: CheckState;
  findings: CheckFinding[];
}

export interface CheckedSlot extends CountedSlot {
  pixPath: boolean;
}

export interface CheckedParticipant extends CountedParticipant {
  registeredOn: string;
  employerAgreedOn: string | null;
}

export interface CheckedSession {
  state: SessionState;
  /** The printed zone of its region; null: « zone non imprimée ». */
  zoneNumber: number | null;
  /** The standing slots, in any order. */
  slots: readonly CheckedSlot[];
  participants: readonly CheckedParticipant[];
  /** The first day of the project's agreement, where it is recorded. */
  agreementFrom: string | null;
  /** From when « sous un mois » runs, as the officer recorded it; null: nobody did. */
  sequenceStart: SequenceStart | null;
  /** Certificates in force; null where none can be issued yet. */
  certificates: number | null;
  /** Whether the zone has a field actor; null: not known. */
  fieldActor: boolean | null;
}

const byDay = (a: CountedSlot, b: CountedSlot) =>
  a.onDay === b.onDay ? a.slotNo - b.slotNo : a.onDay < b.onDay ? -1 : 1;

const of = (rule: SessionRule, state: CheckState, ...findings: CheckFinding[]): SessionCheck => ({
  rule,
  state,
  findings,
});
const finding = (code: string, params: CheckFinding['params'] = {}): CheckFinding => ({ code, params });

/** Every rule on a session as it stands; of a cancelled one nothing is asked. */
export function checkSession(session: CheckedSession): SessionCheck[] {
  if (session.state === 'cancelled')
    return SESSION_RULES.map((rule) => of(rule, 'not_applicable', finding('session_cancelled')));
  const standing = session.participants.filter(({ withdrawnOn }) => withdrawnOn === null);
  const slots = session.slots.toSorted(byDay);
  const asked = { ...session, slots, standing };
  return [size, financing, onSite, modules, period, pixPath, sequence, employers, certificates, zone].map(
    (check) => check(asked),
  );
}

interface Asked extends CheckedSession {
  /** Registered and not withdrawn. */
  standing: readonly CheckedParticipant[];
}

/** S-1: 10 to 20 people on site (003:340), at each on-site slot of a mandatory module, by what is planned or held. */
function size({ slots, standing, participants }: Asked): SessionCheck {
  const sized = slots.filter(isSized);
  if (sized.length === 0) return of('S-1', 'to_check', finding('no_on_site_slot'));
  const found = sized.map(({ slotNo, moduleKey }) => {
    const marked = participants.filter(({ marks }) => marks.some((mark) => mark.slotNo === slotNo));
    const held = marked.length > 0;
    const count = held
      ? marked.filter(({ marks }) => isThere(marks.find((mark) => mark.slotNo === slotNo))).length
      : standing.length;
    const side = count < SIZE.min ? 'under' : count > SIZE.max ? 'over' : 'within';
    const params = { module: moduleKey, slot: slotNo, count };
    return {
      side,
      unknown: !held && count === 0,
      ...finding(`size_${held ? 'held' : 'planned'}_${side}`, params),
    };
  });
  if (found.every(({ unknown }) => unknown)) return of('S-1', 'to_check', finding('nobody_registered'));
  const wrong = found.filter(({ side }) => side !== 'within');
  const said = (wrong.length > 0 ? wrong : found).map(({ code, params }) => finding(code, params));
  return of('S-1', wrong.length > 0 ? 'unmet' : 'met', ...said);
}

/** S-2: financed from ten mediators there on site (003:340); apart from the size. */
function financing({ slots, participants, standing }: Asked): SessionCheck {
  const { mediators } = countSession(slots, participants);
  if (mediators === null) {
    const expected = standing.filter(({ audience }) => audience === 'digital_mediator').length;
    return of('S-2', 'to_check', finding('mediators_registered', { count: expected }));
  }
  const params = { count: mediators, needed: MEDIATORS_FOR_FINANCING };
  return mediators >= MEDIATORS_FOR_FINANCING
    ? of('S-2', 'met', finding('mediators_enough', params))
    : of('S-2', 'unmet', finding('mediators_short', params));
}

/** S-3: modules 2 and 5, and the practical one, on site (003:337-338). */
function onSite({ slots }: Asked): SessionCheck {
  const asked = slots.filter(({ moduleKey }) => MODULE_RULES[moduleKey].onSite);
  const remote = asked.filter(({ modality }) => modality !== 'on_site');
  if (remote.length > 0)
    return of(
      'S-3',
      'unmet',
      ...remote.map(({ moduleKey }) => finding('module_remote', { module: moduleKey })),
    );
  const absent = MANDATORY_MODULES.filter(
    (key) => MODULE_RULES[key].onSite && !asked.some(({ moduleKey }) => moduleKey === key),
  );
  return absent.length > 0
    ? of('S-3', 'to_check', finding('on_site_not_planned', { modules: absent.join(', ') }))
    : of('S-3', 'met', finding('on_site_planned'));
}

/** S-4: all six modules are planned before a session is confirmed (003:330, 350). */
function modules({ slots, state }: Asked): SessionCheck {
  const missing = MANDATORY_MODULES.filter((key) => !slots.some(({ moduleKey }) => moduleKey === key));
  if (missing.length === 0) return of('S-4', 'met', finding('modules_planned'));
  const settled = state === 'confirmed' || state === 'held';
  return of(
    'S-4',
    settled ? 'unmet' : 'to_check',
    finding('modules_missing', { modules: missing.join(', ') }),
  );
}

/** S-5: between 2023 and 2026 (003:344), not before the agreement. */
function period({ slots, agreementFrom }: Asked): SessionCheck {
  const [first, last] = [slots.at(0)?.onDay, slots.at(-1)?.onDay];
  if (first === undefined || last === undefined) return of('S-5', 'to_check', finding('no_slot'));
  const found: CheckFinding[] = [];
  if (first < SESSION_YEARS.from) found.push(finding('before_period', { day: first }));
  else if (agreementFrom !== null && first < agreementFrom)
    found.push(finding('before_agreement', { day: first, from: agreementFrom }));
  if (last > SESSION_YEARS.to) found.push(finding('after_period', { day: last }));
  return found.length > 0
    ? of('S-5', 'unmet', ...found)
    : of('S-5', 'met', finding('within_period', { first, last }));
}

/**
 * S-6: the path of Pix is taken « au cours du dernier module de formation en présentiel » (003:358): the last on-site
 * slot by date.
 */
function pixPath({ slots }: Asked): SessionCheck {
  const last = slots.filter(({ modality }) => modality === 'on_site').at(-1);
  if (!last) return of('S-6', 'to_check', finding('no_on_site_slot'));
  const params = { module: last.moduleKey, day: last.onDay };
  if (last.pixPath) return of('S-6', 'met', finding('pix_last', params));
  const elsewhere = slots.find((slot) => slot.pixPath);
  return elsewhere
    ? of('S-6', 'unmet', finding('pix_elsewhere', { ...params, planned: elsewhere.moduleKey }))
    : of('S-6', 'unmet', finding('pix_absent', params));
}

/** S-7: the on-site sequence « sous un mois » (003:340), from a moment that the officer says. */
function sequence({ slots, standing, sequenceStart }: Asked): SessionCheck {
  if (sequenceStart === null) return of('S-7', 'to_check', finding('sequence_start_unknown'));
  const last = slots.filter(({ modality }) => modality === 'on_site').at(-1)?.onDay;
  if (last === undefined) return of('S-7', 'to_check', finding('no_on_site_slot'));
  const remote = slots.find(({ modality }) => modality !== 'on_site')?.onDay ?? null;
  const starts =
    sequenceStart === 'first_remote_slot'
      ? [remote]
      : standing.map(({ registeredOn, employerAgreedOn }) =>
          sequenceStart === 'registration' ? registeredOn : employerAgreedOn,
        );
  const known = starts.filter((day) => day !== null);
  const late = known.filter((day) => last > monthsLater(day, 1));
  if (late.length > 0) {
    const [first = ''] = late.toSorted();
    return of(
      'S-7',
      'unmet',
      finding('sequence_late', { count: late.length, last, until: monthsLater(first, 1) }),
    );
  }
  return known.length === 0 || known.length < starts.length
    ? of('S-7', 'to_check', finding('sequence_unknown', { count: starts.length - known.length }))
    : of('S-7', 'met', finding('sequence_in_time', { last }));
}

/** S-8: dates and place agreed with each employer (003:340-342), before people are convened. */
function employers({ standing, state }: Asked): SessionCheck {
  if (standing.length === 0) return of('S-8', 'to_check', finding('nobody_registered'));
  const missing = standing.filter(({ employerAgreedOn }) => employerAgreedOn === null).length;
  if (missing === 0) return of('S-8', 'met', finding('employers_agreed'));
  return of(
    'S-8',
    state === 'planned' ? 'to_check' : 'unmet',
    finding('employers_missing', { count: missing }),
  );
}

/** S-9: a certificate for each who was assiduous (003:346). */
function certificates({ slots, participants, state, certificates: issued }: Asked): SessionCheck {
  if (state !== 'held') return of('S-9', 'not_applicable', finding('not_held_yet'));
  const assiduous = participants.filter((one) => standingOf(slots, one).assiduous).length;
  if (issued === null) return of('S-9', 'to_check', finding('certificates_unknown', { assiduous }));
  return issued >= assiduous
    ? of('S-9', 'met', finding('certificates_issued', { issued, assiduous }))
    : of('S-9', 'unmet', finding('certificates_missing', { issued, assiduous }));
}

/** S-10: the zone has a field actor (003:386); a region outside the printed zones has none to ask of. */
function zone({ zoneNumber, fieldActor }: Asked): SessionCheck {
  if (zoneNumber === null) return of('S-10', 'not_applicable', finding('zone_not_printed'));
  if (fieldActor === null)
    return of('S-10', 'to_check', finding('field_actor_unknown', { zone: zoneNumber }));
  return fieldActor
    ? of('S-10', 'met', finding('field_actor_known', { zone: zoneNumber }))
    : of('S-10', 'unmet', finding('field_actor_missing', { zone: zoneNumber }));
}
