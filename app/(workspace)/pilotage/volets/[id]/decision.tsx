'use client';

import { Fragment, useActionState, useEffect, useState } from 'react';
import { ErrorSummary, type FieldError } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { fieldMessage } from '@/app/_web/form-state';
import { counted } from '@/lib/wording/plural';
import { openReview } from './actions';
import { REMARK, RETURN_FORM, reasonName } from './remark-key';
import { useReviewForms } from './review-forms';

interface Props {
  sectionId: number;
  /** What made the section wait: the same decision again, once it was taken back, is another one. */
  turn: number;
  examined: boolean;
  /** Whether its campaign is over: nobody takes a sending back then. */
  closed: boolean;
  ownEntry: boolean;
}

/** Begin, and return with reasons; validating is in the bar. What is decided is the sending that stands on the page. */
export function Decision({ sectionId, turn, examined, closed, ownEntry }: Props) {
  const [begun, beginIt] = useActionState(openReview, null);
  const { validated, returned, returnIt, submitReturn, typed, ticked, write, hidden } = useReviewForms();
  const folded = useFolded(ticked);
  return (
    <div className="app-decision">
      <ErrorSummary errors={formErrors(begun)} title="L’examen n’a pas commencé" />
      <ErrorSummary errors={formErrors(validated)} title="Le volet n’est pas validé" />
      <ErrorSummary errors={returnErrors(returned)} title="Le volet n’est pas retourné" />
      {!examined && (
        <form action={beginIt} className="app-block">
          {hidden}
          {!closed && (
            <p>Tant que l’examen n’a pas commencé, le consortium peut encore reprendre son envoi.</p>
          )}
          <SubmitButton tone="secondary">Commencer l’examen</SubmitButton>
        </form>
      )}
      {ownEntry ? (
        <div className="fr-alert fr-alert--info app-block">
          <p className="fr-alert__title">Une autre personne doit valider ce volet</p>
          <p>Vous y avez saisi, corrigé ou envoyé des valeurs.</p>
        </div>
      ) : (
        <form id={RETURN_FORM} action={returnIt} onSubmit={submitReturn} noValidate>
          {hidden}
          <input type="hidden" name="idempotency-key" value={`return:${sectionId}:${turn}`} />
          <p>
            {ticked.length === 0
              ? 'Pour retourner une ligne, cochez « Retourner » à sa droite et dites pourquoi. Pour tout le volet, écrivez le motif ici.'
              : `${counted(ticked.length, 'ligne cochée', 'lignes cochées')}${folded.length > 0 ? `, dont ${folded.length} repliées` : ''} : chaque motif se lira à sa ligne.`}
          </p>
          {folded.map((key) => (
            <Fragment key={key}>
              <input type="hidden" name={REMARK} value={key} />
              <input type="hidden" name={reasonName(key)} value={typed.marks[key]?.reason ?? ''} />
            </Fragment>
          ))}
          <TextAreaField
            name="reason"
            label={`Motif du retour${ticked.length > 0 ? ' pour tout le volet (facultatif)' : ''}`}
            hint="Le consortium le lira : dites quoi corriger, et où."
            maxLength={2000}
            error={fieldMessage(returned, 'reason')}
            value={typed.whole}
            onChange={write}
          />
          <SubmitButton tone="secondary">Retourner au consortium</SubmitButton>
        </form>
      )}
    </div>
  );
}

/** What was ticked where all lines were unfolded, and is not on the page any more: it goes back with the others. */
function useFolded(ticked: readonly string[]): string[] {
  const [folded, setFolded] = useState<string[]>([]);
  const keys = ticked.join(' ');
  useEffect(() => {
    setFolded(keys.split(' ').filter((key) => key !== '' && !document.getElementById(`retour-${key}`)));
  }, [keys]);
  return folded;
}

/** Each refused line leads to its reason. */
function returnErrors(state: ReturnType<typeof useReviewForms>['returned']): FieldError[] {
  if (state?.ok !== false) return [];
  const keys = state.typed?.[REMARK] ?? [];
  if (state.fields.length === 0) return [{ message: state.message }];
  return state.fields.map(({ path, message }) => {
    const [, rank] = /^remarks\.(\d+)/.exec(path) ?? [];
    const key = rank === undefined ? undefined : keys[Number(rank)];
    if (key) return { field: `motif-${key}`, message };
    return path === 'reason' ? { field: 'reason', message } : { message };
  });
}
