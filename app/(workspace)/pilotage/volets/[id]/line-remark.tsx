'use client';

import { FieldMessage, messageId } from '@/app/_ui/field-message';
import { REMARK, RETURN_FORM, reasonName } from './remark-key';
import { useReviewForms } from './review-forms';

interface Props {
  remarkKey: string;
  /** The line, for those who do not see the row. */
  about: string;
}

/** A tick that sends this line back, and its reason. They belong to the form of the return, further down the page. */
export function LineRemark({ remarkKey, about }: Props) {
  const { typed, mark, returned } = useReviewForms();
  const { ticked = false, reason = '' } = typed.marks[remarkKey] ?? {};
  const id = `motif-${remarkKey}`;
  const error = messageOf(remarkKey, returned);
  return (
    <div className="app-remark">
      <div className="fr-checkbox-group fr-checkbox-group--sm">
        <input
          type="checkbox"
          id={`retour-${remarkKey}`}
          form={RETURN_FORM}
          name={REMARK}
          value={remarkKey}
          checked={ticked}
          onChange={(event) => mark(remarkKey, { ticked: event.target.checked, reason })}
        />
        <label className="fr-label" htmlFor={`retour-${remarkKey}`}>
          Retourner<span className="fr-sr-only">{` : ${about}`}</span>
        </label>
      </div>
      <div className={`app-remark__reason${error ? ' fr-input-group--error' : ''}`}>
        <label htmlFor={id}>
          Motif<span className="fr-sr-only">{` : ${about}`}</span>
        </label>
        <textarea
          className="fr-input"
          id={id}
          form={RETURN_FORM}
          name={reasonName(remarkKey)}
          rows={2}
          maxLength={2000}
          value={reason}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? messageId(id) : undefined}
          onChange={(event) => mark(remarkKey, { ticked, reason: event.target.value })}
        />
        <FieldMessage fieldId={id} error={error} />
      </div>
    </div>
  );
}

/** The refusals name a line by its rank among those that were ticked. */
function messageOf(key: string, state: ReturnType<typeof useReviewForms>['returned']): string | undefined {
  if (state?.ok !== false) return undefined;
  const rank = state.typed?.[REMARK]?.indexOf(key) ?? -1;
  return state.fields.find(({ path }) => path === `remarks.${rank}` || path === `remarks.${rank}.reason`)
    ?.message;
}
