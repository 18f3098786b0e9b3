import { FieldMessage, messageId } from '@/app/_ui/field-message';
import { ASSESSMENTS, type FrameworkUnit } from '@/lib/domain/framework/vocabulary';
import { assessmentWords } from '@/lib/wording/frameworks';
import { minutesWords } from '@/lib/wording/minutes';
import { capitalised } from '@/lib/wording/typography';
import type { CompetenceView, DomainView } from './competence-views';
import { minutesOf, type Ticked } from './ticked';

interface Props {
  domain: DomainView;
  unit: FrameworkUnit;
  ticked: readonly Ticked[];
  change(at: number, part: Partial<Ticked>): void;
  errorOf(name: string): string | undefined;
}

/** The competences of a domain: a box, a duration and an assessment each, all reached with the keyboard. */
export function DomainGrid({ domain, unit, ticked, change, errorOf }: Props) {
  const own = domain.competences.map(({ at }) => ticked[at]);
  const given = minutesOf(own);
  const printed = domain.printedMinutes;
  return (
    <fieldset className="app-competences">
      <legend>{unit === 'module' ? `Module ${domain.number}` : `${domain.number}. ${domain.title}`}</legend>
      <p className="app-competences__sum">
        {minutesWords(given)}{' '}
        {printed === null ? '(aucune heure imprimée)' : `sur ${minutesWords(printed)} imprimées`}
      </p>
      {domain.competences.map((one) => (
        <CompetenceRow
          key={one.position}
          one={one}
          ticked={ticked[one.at]}
          change={(part) => change(one.at, part)}
          errorOf={errorOf}
        />
      ))}
    </fieldset>
  );
}

interface RowProps {
  one: CompetenceView;
  ticked: Ticked | undefined;
  change(part: Partial<Ticked>): void;
  errorOf(name: string): string | undefined;
}

function CompetenceRow({ one, ticked, change, errorOf }: RowProps) {
  const field = (name: string) => `competences.${one.at}.${name}`;
  const error = errorOf(field('minutes')) ?? errorOf(field('position'));
  const [covers, minutes] = [field('covers'), field('minutes')];
  return (
    <div className="app-competences__row">
      <input type="hidden" name={field('position')} id={field('position')} value={one.position} />
      <div className="fr-checkbox-group app-competences__tick">
        <input
          type="checkbox"
          id={covers}
          name={covers}
          value="true"
          checked={ticked?.covers ?? false}
          onChange={(event) => change({ covers: event.target.checked })}
        />
        <label className="fr-label" htmlFor={covers}>
          {one.number} {one.title}
          {one.printed && <span className="fr-hint-text">imprimé : {one.printed}</span>}
        </label>
      </div>
      <div className={`fr-input-group app-competences__hours${error ? ' fr-input-group--error' : ''}`}>
        <label className="fr-label" htmlFor={minutes}>
          Heures<span className="fr-sr-only"> de {one.number}</span>
        </label>
        <input
          className={`fr-input${error ? ' fr-input--error' : ''}`}
          id={minutes}
          name={minutes}
          maxLength={20}
          autoComplete="off"
          value={ticked?.minutes ?? ''}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? messageId(minutes) : 'durees'}
          onChange={(event) => change({ minutes: event.target.value })}
        />
        <FieldMessage fieldId={minutes} error={error} />
      </div>
      <div className="fr-select-group app-competences__assessed">
        <label className="fr-label" htmlFor={field('assessed')}>
          Évaluation<span className="fr-sr-only"> de {one.number}</span>
        </label>
        <select
          className="fr-select"
          id={field('assessed')}
          name={field('assessed')}
          value={ticked?.assessed ?? ''}
          onChange={(event) => change({ assessed: event.target.value })}
        >
          <option value="">Non renseigné</option>
          {ASSESSMENTS.map((key) => (
            <option key={key} value={key}>
              {capitalised(assessmentWords[key])}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
