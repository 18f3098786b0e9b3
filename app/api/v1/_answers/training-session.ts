import type { SessionAnswer, SessionListAnswer } from '@/lib/api/training-session';
import type { readableSessions } from '@/lib/training-session/readable-sessions';
import type { SessionDetail } from '@/lib/training-session/session-detail';

type Listed = Awaited<ReturnType<typeof readableSessions>>;
type Heading = SessionListAnswer['data'][number];

const headingOf = (session: Listed['sessions'][number]): Heading => ({
  code: session.code,
  project: session.slug,
  trainingId: session.trainingId,
  organisationId: session.organisationId,
  organisation: session.organisation,
  regionCode: session.regionCode,
  zone: session.zoneNumber,
  capacity: session.capacity,
  state: session.state,
  firstDay: session.firstDay,
  lastDay: session.lastDay,
  version: session.version,
  counts: {
    registered: session.registered,
    onSiteMin: session.onSiteMin,
    mediators: session.mediators,
    entered: session.entered,
    firstEntered: session.firstEntered,
    assiduous: session.assiduous,
    badges: session.badges,
    validated: session.validated,
    minutesAttended: session.minutesAttended,
    minutesPlanned: session.minutesPlanned,
  },
});

export const sessionListAnswer = ({ total, pages, sessions }: Listed, page: number): SessionListAnswer => ({
  meta: { count: sessions.length, total, page, pages },
  data: sessions.map(headingOf),
});

export const sessionAnswer = ({ session, slots, people, checks }: SessionDetail): SessionAnswer => ({
  ...headingOf(session),
  slots: slots.map(({ slotNo, moduleKey, modality, startsAt, endsAt, minutes, place, pixPath }) => ({
    ...{ slotNo, moduleKey, modality, startsAt, endsAt, minutes, place, pixPath },
  })),
  participants:
    people?.map(({ marks, results, ...person }) => ({
      number: person.number,
      audience: person.audience,
      audienceOther: person.audienceOther,
      firstTime: person.firstTime,
      registeredOn: person.registeredOn,
      employerAgreedOn: person.employerAgreedOn,
      withdrawnOn: person.withdrawnOn,
      attendance: marks.map(({ slotNo, state, minutes }) => ({ slotNo, state, minutes })),
      results: results.map(({ kind, result, onDay, source }) => ({ kind, result, onDay, source })),
    })) ?? null,
  checks: checks.map(({ rule, state, findings }) => ({
    rule,
    state,
    findings: findings.map(({ code }) => code),
  })),
});
