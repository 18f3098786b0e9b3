import { Disclosure } from '@/app/_ui/disclosure';
import type { SessionDetail } from '@/lib/training-session/session-detail';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import { signatureWords } from '@/lib/wording/signatures';
import { sessionStepWords } from '@/lib/wording/training-sessions';
import { StepForm } from './step-form';

interface Props extends Pick<SessionDetail, 'events' | 'steps'> {
  sessionId: number;
  version: number;
  today: string;
}

const eventWords = (kind: SessionDetail['events'][number]['kind']): string =>
  kind === 'planned' ? 'Planifiée' : EVENT_WORDS[kind];

const EVENT_WORDS = {
  convened: 'Convocations envoyées',
  confirmed: 'Confirmée',
  held: 'Tenue',
  cancelled: 'Annulée',
  reopened: 'Rouverte',
} as const;

/** What happened to a session, the last first, and what may happen next. */
export function Life({ events, steps, sessionId, version, today }: Props) {
  return (
    <>
      <ol className="app-history">
        {events.toReversed().map(({ id, kind, onDay, reason, at, by }) => (
          <li key={id}>
            <strong>{eventWords(kind)}</strong> le {formatDay(onDay)}, enregistré le {formatInstant(at)} par{' '}
            {signatureWords(by)}
            {reason && <blockquote className="app-reason">{reason}</blockquote>}
          </li>
        ))}
      </ol>
      {steps.map((step) => (
        <Disclosure key={step} summary={sessionStepWords[step]}>
          <StepForm key={version} step={step} sessionId={sessionId} version={version} today={today} />
        </Disclosure>
      ))}
    </>
  );
}
