import type { Actor } from '@/lib/access/actor';
import { makeCertificates } from '@/lib/certificate/make-certificates';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { instantAt } from '@/lib/domain/training-session/time';
import type { AttendanceState, ModuleKey } from '@/lib/domain/training-session/vocabulary';
import { enterNames } from '@/lib/participant/enter-names';
import { setRetention } from '@/lib/participant/set-retention';
import { markAttendance } from '@/lib/training-session/mark-attendance';
import { planSession } from '@/lib/training-session/plan-session';
import { registerParticipants } from '@/lib/training-session/register-participants';
import { by } from './builders';
import { type Consortium, on } from './consortium';

/** A slot as the form sends it: module 2, 5 and the practical one on site. */
export const slotOf = (moduleKey: ModuleKey, day: string, more: Record<string, unknown> = {}) => {
  const onSite = ['2', '5', 'P'].includes(moduleKey);
  return {
    ...{
      moduleKey,
      modality: onSite ? 'on_site' : 'live_remote',
      place: onSite ? 'Maison des associations' : null,
    },
    ...{
      startsAt: instantAt(day, '09:00', '53'),
      endsAt: instantAt(day, '10:10', '53'),
      pixPath: moduleKey === '5',
    },
    ...more,
  };
};

/** The six modules of a session, one a day from 5 October 2026. */
export const SIX_SLOTS = (['1', '2', '3', '4', '5', '6'] as const).map((key, index) =>
  slotOf(key, `2026-10-${String(5 + index).padStart(2, '0')}`),
);

/** A session of the consortium's mediators, given by its partner in Bretagne, planned in September 2026. */
export const planned = (
  c: Consortium,
  more: Record<string, unknown> = {},
  actor: Actor = c.lead,
  now: Now = on('2026-09-10'),
) =>
  execute(
    planSession,
    {
      ...{ trainingId: c.trainings.mediation, organisationId: c.organisations.partner, regionCode: '53' },
      ...{ capacity: 15, slots: SIX_SLOTS },
      ...more,
    },
    by(actor, now),
  );

/** So many mediators of it, registered on the same day. */
export const registered = (
  c: Consortium,
  sessionId: number,
  count = 12,
  more: Record<string, unknown> = {},
  now: Now = on('2026-09-10'),
) =>
  execute(
    registerParticipants,
    {
      ...{ sessionId, groups: [{ audience: 'digital_mediator', count, firstTime: true }] },
      ...{ registeredOn: '2026-09-10', employerAgreedOn: '2026-09-10' },
      ...more,
    },
    by(c.lead, now),
  );

/** The first of them marked at a slot, the others left without a mark. */
export const marked = (
  c: Consortium,
  sessionId: number,
  slotNo: number,
  numbers: readonly number[],
  {
    state = 'present',
    actor = c.lead,
    ...more
  }: { state?: AttendanceState | null; actor?: Actor; expected?: AttendanceState | null } = {},
) =>
  execute(
    markAttendance,
    { sessionId, slotNo, marks: numbers.map((number) => ({ number, state, ...more })) },
    by(actor),
  );

/** A held session of an organisation, of whose people so many are assiduous and have a name. */
export async function named(
  c: Consortium,
  {
    organisationId = c.organisations.lead,
    names = ['Claude Exemple'],
  }: { organisationId?: number; names?: readonly string[] } = {},
) {
  const { sessionId, code } = await planned(c, { organisationId });
  await registered(c, sessionId, names.length);
  const numbers = names.map((_, index) => index + 1);
  for (const slot of [1, 2, 3, 4, 5, 6]) await marked(c, sessionId, slot, numbers);
  const kept = { trainingId: c.trainings.mediation, months: 6, source: 'Convention' };
  await execute(setRetention, kept, by(c.officer));
  await execute(enterNames, { sessionId, pasted: names.join('\n') }, by(c.lead));
  return { sessionId, code, slug: 'essai' };
}

/** The same, with the certificate of its first participant. */
export async function certified(c: Consortium) {
  const session = await named(c);
  const asked = { sessionId: session.sessionId, place: 'Rennes', signatory: 'La direction' };
  const [certificateId = 0] = (await makeCertificates(asked, by(c.lead))).issued;
  return { ...session, certificateId };
}
