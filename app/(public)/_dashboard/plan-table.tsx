import { ShareBar } from '@/app/_charts/share-bar';
import { VerdictSign } from '@/app/_charts/verdict-mark';
import { Disclosure } from '@/app/_ui/disclosure';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { SeasonDashboard } from '@/lib/overview/season-dashboard';
import { formatCount } from '@/lib/wording/numbers';
import { planWords } from '@/lib/wording/plan-verdicts';
import { counted } from '@/lib/wording/plural';
import { capitalised, french } from '@/lib/wording/typography';
import { planShapes } from '@/lib/wording/verdict-view';

interface Props {
  actions: SeasonDashboard['untargeted'];
  params: Params;
}

/** The actions without a target, folded: how each stands against what its projects planned. */
export function PlanTable({ actions, params }: Props) {
  if (actions.length === 0) return null;
  const below = actions.filter(({ plan }) => plan?.code === 'below_plan').length;
  return (
    <Disclosure
      summary={`${counted(actions.length, 'action')} sans cible chiffrée${below > 0 ? `, dont ${formatCount(below)} en dessous du plan` : ''}`}
    >
      <table className="app-targets app-targets--plan">
        <caption className="fr-sr-only">Actions sans cible chiffrée : réalisé rapporté au prévu</caption>
        <thead>
          <tr>
            <th scope="col">Action</th>
            <th scope="col">Plan</th>
            <th scope="col">
              <span className="fr-sr-only">Barre</span>
            </th>
            <th scope="col" className="app-numeric">
              Réalisé / prévu
            </th>
          </tr>
        </thead>
        <tbody>
          {actions.map(({ key, number, shortTitle, plan }) => (
            <tr key={key}>
              <th scope="row">
                <a href={keepFilters(`/actions/${key}`, params)}>
                  n°{'\u00a0'}
                  {number} {french(shortTitle)}
                </a>
              </th>
              <td className="app-targets__verdict">
                {plan ? (
                  <span className={`app-verdict__word app-verdict__word--${planShapes[plan.code]}`}>
                    <VerdictSign />
                    {capitalised(planWords(plan))}
                  </span>
                ) : (
                  'Aucun projet'
                )}
              </td>
              <td className="app-targets__bar">
                {plan && plan.rate !== null && <ShareBar share={plan.rate} />}
              </td>
              <td className="app-numeric app-targets__value">
                {plan && plan.rate !== null
                  ? `${formatCount(plan.realised.value ?? 0)} / ${formatCount(plan.planned.value ?? 0)}`
                  : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
