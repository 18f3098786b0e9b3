import { randomUUID } from 'node:crypto';
import { Disclosure } from '@/app/_ui/disclosure';
import type { SignedEntry } from '@/lib/committee/committee-record';
import { DECISION_OUTCOMES } from '@/lib/domain/vocabulary';
import { dueDayWords, eventWords, outcomeMeanings, outcomeWords, saidWords } from '@/lib/wording/committees';
import { formatInstant } from '@/lib/wording/dates';
import { signatureWords } from '@/lib/wording/signatures';
import { capitalised, french } from '@/lib/wording/typography';
import { DecisionBadge, SpokenOf } from '../decision-words';
import { CorrectEntryForm } from './correct-entry-form';
import { FollowForm } from './follow-form';

/** A decision or a note: its words, what became of it, what it speaks of then and now, and what may be said of it. */
export function EntryArticle({ entry, today }: { entry: SignedEntry; today: string }) {
  const { id, kind, body, responsible, dueOn, first, said, state, toFollow, seen, mayWrite } = entry;
  const isDecision = kind === 'decision';
  const words = { body, responsible, dueOn };
  return (
    <li id={`entree-${id}`}>
      <p className="app-committee__words">
        {isDecision && (
          <>
            <DecisionBadge state={state} />{' '}
          </>
        )}
        {french(body)}
      </p>
      {said && <p className="app-committee__words">{capitalised(saidWords(entry))}</p>}
      {first && <p className="app-committee__facts">Décidé d’abord : « {french(first)} »</p>}
      <div className="app-committee__facts">
        {isDecision &&
          `Échéance : ${dueDayWords(dueOn, today, toFollow)} · ${responsible ? `responsable : ${french(responsible)}` : 'sans responsable nommé'} · `}
        {isDecision ? 'parle de : ' : 'Parle de : '}
        <SpokenOf entry={entry} today={today} />
      </div>
      <Disclosure summary={isDecision ? 'Histoire de cette décision' : 'Histoire de cette note'}>
        <ul>
          <li>
            Écrite le {formatInstant(entry.at)} par {signatureWords(entry.by)} : « {french(entry.written)} »
          </li>
          {entry.history.map((event) => (
            <li key={event.id}>
              {capitalised(eventWords[event.event])} le {formatInstant(event.at)} par{' '}
              {signatureWords(event.by)}
              {event.body && ` : « ${french(event.body)} »`}
              {event.reason && ` – motif : ${french(event.reason)}`}
            </li>
          ))}
        </ul>
      </Disclosure>
      {mayWrite && isDecision && (
        <Disclosure summary={toFollow ? 'Dire ce qu’elle est devenue' : 'Dire autre chose de cette décision'}>
          <FollowForm
            entryId={id}
            seen={seen}
            words={words}
            outcomes={DECISION_OUTCOMES.map((value) => ({
              value,
              label: `${capitalised(outcomeWords[value])} : ${outcomeMeanings[value]}`,
            }))}
            submitKey={randomUUID()}
          />
        </Disclosure>
      )}
      {mayWrite && (
        <Disclosure summary={isDecision ? 'Corriger cette décision' : 'Corriger cette note'}>
          <CorrectEntryForm entryId={id} seen={seen} words={words} isDecision={isDecision} />
        </Disclosure>
      )}
    </li>
  );
}
