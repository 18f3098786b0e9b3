import { Disclosure } from '@/app/_ui/disclosure';
import type { PlanView } from './plan-view';
import { ShareBar } from './share-bar';
import { VerdictSign } from './verdict-mark';

/** How something stands against its plan, season by season: words, bar, numbers, rank, and the rule on demand. */
export function PlanMarks({ plans }: { plans: readonly PlanView[] }) {
  if (plans.length === 0) return <p>Aucun plan : rien n’est prévu, ou aucune année n’est close.</p>;
  return (
    <ul className="app-plans">
      {plans.map((plan) => (
        <li key={plan.season}>
          <p className="app-plans__words">
            {plans.length > 1 && `${plan.season}\u00a0: `}
            <strong className={`app-verdict__word app-verdict__word--${plan.shape}`}>
              <VerdictSign />
              {plan.words}
            </strong>
            {plan.rate !== null && (
              <>
                {' '}
                – <strong>{plan.rateWords}</strong> ({plan.numbers}), {plan.rank}
              </>
            )}
          </p>
          {plan.rate !== null && <ShareBar share={plan.rate} />}
          <Disclosure
            summary={
              <>
                Pourquoi ce verdict ?<span className="fr-sr-only"> ({plan.season})</span>
              </>
            }
          >
            {plan.why.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}

/** The same in a cell of a list: a bar, a rate and its words. */
export function PlanCell({ plans }: { plans: readonly PlanView[] }) {
  if (plans.length === 0) return <span className="app-figure--words">rien de prévu</span>;
  return (
    <span className="app-plan-cell">
      {plans.map((plan) => (
        <span key={plan.season}>
          {plan.rate !== null && <ShareBar share={plan.rate} />}
          {plans.length > 1 && `${plan.season}\u00a0: `}
          {plan.rateWords && `${plan.rateWords} `}
          <span className={`app-verdict__word app-verdict__word--${plan.shape}`}>
            <VerdictSign />
            {plan.words}
          </span>
        </span>
      ))}
    </span>
  );
}
