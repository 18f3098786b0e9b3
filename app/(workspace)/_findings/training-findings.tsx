import { ActionButton } from '@/app/_ui/action-button';
import { Disclosure } from '@/app/_ui/disclosure';
import type { TrainingAnswers } from '@/lib/finding/training-answers';
import { OWN_PROPOSAL } from '@/lib/wording/findings';
import { french } from '@/lib/wording/typography';
import { confirmFindingAnswer } from './actions';
import { ChooseFindingForm, WithdrawAnswerForm } from './answer-forms';

interface Props extends TrainingAnswers {
  trainingId: number;
}

/** The findings of diagnostics that a training answers: proposed by who declares it, confirmed by the officer. */
export function TrainingFindings({ trainingId, answers, choices }: Props) {
  return (
    <section aria-labelledby="constats">
      <h2 id="constats">Constats auxquels elle répond</h2>
      <p>
        Les <a href="/actions/SPECIALISTES/diagnostics">constats des diagnostics</a> se lisent à côté des
        formations qui y répondent ; un lien est public une fois confirmé.
      </p>
      {answers.length > 0 && (
        <ul>
          {answers.map(
            ({ findingId, label, diagnostic, event, note, waitsForOther, mayConfirm, mayTakeBack }) => (
              <li key={findingId}>
                {french(`${label} (${diagnostic})`)} : lien{' '}
                {event === 'confirmed' ? 'confirmé' : waitsForOther ? OWN_PROPOSAL : 'proposé, à confirmer'}
                {note && `. ${french(note)}`}
                {mayConfirm && (
                  <ActionButton
                    action={confirmFindingAnswer}
                    values={{ findingId: String(findingId), trainingId: String(trainingId) }}
                    label="Confirmer"
                    about={`le lien avec le constat ${label}`}
                  />
                )}
                {mayTakeBack && (
                  <Disclosure summary="Retirer ce lien">
                    <WithdrawAnswerForm findingId={findingId} trainingId={trainingId} about="" />
                  </Disclosure>
                )}
              </li>
            ),
          )}
        </ul>
      )}
      {choices.length > 0 && (
        <Disclosure summary="Proposer un lien avec un constat">
          <ChooseFindingForm trainingId={trainingId} choices={choices} />
        </Disclosure>
      )}
    </section>
  );
}
