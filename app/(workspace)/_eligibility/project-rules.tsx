import type { ReactNode } from 'react';
import { Alert } from '@/app/_ui/alert';
import { RULE_RESULTS } from '@/lib/domain/eligibility/reading';
import type {
  ParticipationEligibility,
  ProjectEligibility,
  ReadRule,
} from '@/lib/eligibility/project-eligibility';
import { seasonWords } from '@/lib/wording/actions';
import { SEASON_ONE_RULES } from '@/lib/wording/consortium-rules';
import { french } from '@/lib/wording/typography';
import { ResultMark } from './result-mark';
import { RuleArticle } from './rule-article';

interface Props {
  eligibility: ProjectEligibility;
  /** What an officer may say of a rule, drawn under it. */
  judge?: (rule: ReadRule, participation: ParticipationEligibility) => ReactNode;
}

/** The rules of each action of a project, each read for itself. */
export function ProjectRules({ eligibility, judge }: Props) {
  const { participations, authorOf, method } = eligibility;
  return (
    <>
      {participations.map((participation) => {
        const { id, action, rules } = participation;
        return (
          <section key={id} aria-labelledby={`regles-${id}`}>
            <h2 id={`regles-${id}`}>
              {`${seasonWords(action.season)}, n°\u00a0${action.number} – ${french(action.title)}`}
            </h2>
            {rules.length === 0 && (
              <p>Sans objet : le texte n’imprime aucune règle de portage pour cette action.</p>
            )}
            {rules.some(({ result }) => result === 'indicative') && (
              <Alert tone="info" title="À titre indicatif">
                <p>{french(SEASON_ONE_RULES)}</p>
              </Alert>
            )}
            <ul className="app-rule-results" aria-label="Règles par résultat">
              {RULE_RESULTS.flatMap((result) => {
                const count = rules.filter((rule) => rule.result === result).length;
                return count === 0 ? (
                  []
                ) : (
                  <li key={result}>
                    <ResultMark result={result} />
                    {'\u00a0: '}
                    {count}
                  </li>
                );
              })}
            </ul>
            {rules.map((rule) => (
              <RuleArticle key={rule.printed.code} rule={rule} authorOf={authorOf}>
                {judge?.(rule, participation)}
              </RuleArticle>
            ))}
          </section>
        );
      })}
      {method && (
        <p>
          {method.code} : {french(method.label)}, {french(`« ${method.quote} »`)} ({method.src.join(', ')}).
        </p>
      )}
    </>
  );
}
