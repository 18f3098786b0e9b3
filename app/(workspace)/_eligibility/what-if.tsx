import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import type { ProjectEligibility } from '@/lib/eligibility/project-eligibility';
import { seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { french } from '@/lib/wording/typography';
import { ResultMark } from './result-mark';

interface Props {
  eligibility: ProjectEligibility;
  /** The page that is asked again. */
  path: string;
  today: string;
  /** What was typed where it is no day, and why it is none. */
  wrongDay: { typed: string | undefined; error: string | undefined };
}

/** Another day, or the consortium without one of its members: nothing is written. */
export function WhatIf({ eligibility, path, today, wrongDay }: Props) {
  const { day, members, gone, participations } = eligibility;
  return (
    <>
      <form className="app-filters" method="get" action={path} aria-label="Autre jour, ou un membre en moins">
        <TextField
          name="as-of"
          label="Situation connue au"
          type={wrongDay.error ? 'text' : 'date'}
          defaultValue={wrongDay.error ? (wrongDay.typed ?? '') : day === today ? '' : day}
          max={today}
          {...(wrongDay.error && { error: wrongDay.error })}
        />
        <SelectField
          name="sans"
          label="Et si … partait ?"
          blank="personne"
          options={members.map(({ id, name, lead }) => ({
            value: String(id),
            label: `${french(name)}${lead ? ' (chef de file)' : ''}`,
          }))}
          defaultValue={gone ? String(gone.id) : ''}
        />
        <button type="submit" className="fr-btn fr-btn--secondary">
          Relire les règles
        </button>
      </form>
      {gone && (
        <section aria-labelledby="sans-membre" className="app-rule">
          <h2 id="sans-membre" className="fr-h4">
            {french(`Si ${gone.name} partait au ${formatDay(day)}`)}
          </h2>
          <p>Rien n’est enregistré : les règles sont relues sans ce membre ni ce qu’il tient.</p>
          {participations.every(({ without }) => without?.length === 0) && (
            <p>Aucune règle ne se lirait autrement.</p>
          )}
          <ul>
            {participations.flatMap(({ id, action, without }) =>
              (without ?? []).map(({ rule, before, after }) => (
                <li key={`${id} ${rule.code}`}>
                  <a href={`#${rule.code}`}>{rule.code}</a>
                  {` (${seasonWords(action.season)}, n°\u00a0${action.number})\u00a0: `}
                  <ResultMark result={before.result} />
                  {' deviendrait '}
                  <ResultMark result={after.result} />
                </li>
              )),
            )}
          </ul>
        </section>
      )}
    </>
  );
}
