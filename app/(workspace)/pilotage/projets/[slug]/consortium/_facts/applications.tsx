import { Disclosure } from '@/app/_ui/disclosure';
import type { ConsortiumForms } from '@/lib/eligibility/consortium-forms';
import { seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { french } from '@/lib/wording/typography';
import { ApplicationForm } from './application-form';

/** The day on which the project applied for each of its actions. */
export function Applications({ actions }: Pick<ConsortiumForms, 'actions'>) {
  return (
    <section aria-labelledby="candidatures">
      <h2 id="candidatures">Dates de candidature</h2>
      {actions.map(({ participationId, season, number, title, applied }) => (
        <div key={participationId}>
          <p>
            {french(`${seasonWords(season)}, n° ${number} – ${title} : `)}
            {applied
              ? french(`${formatDay(applied.effectiveOn)} (${applied.source})`)
              : 'date non renseignée'}
          </p>
          <Disclosure summary={applied ? 'Corriger la date' : 'Enregistrer la date'}>
            <ApplicationForm
              key={applied?.id}
              participationId={participationId}
              appliedOn={applied?.effectiveOn ?? null}
            />
          </Disclosure>
        </div>
      ))}
    </section>
  );
}
