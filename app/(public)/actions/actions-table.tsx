'use client';

import { ActionFactsLine } from '@/app/_charts/action-facts-line';
import type { ActionView } from '@/app/_charts/action-view';
import { VerdictMark } from '@/app/_charts/verdict-mark';
import { Badge } from '@/app/_ui/badge';
import { GapMarks, type GapsByKey } from '@/app/_ui/figure-links';
import type { Params } from '@/app/_ui/keep-filters';
import { WhyValue } from '@/app/_ui/why-figure';
import { LAYERS } from '@/lib/domain/vocabulary';
import { whyPath } from '@/lib/domain/why-path';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { absentWords, layerWords } from '@/lib/wording/states';
import { capitalised } from '@/lib/wording/typography';
import './actions.css';

interface Props {
  caption: string;
  actions: ActionView[];
  gaps?: GapsByKey | undefined;
  params: Params;
  /** What a list without an action says. */
  empty?: string;
}

/** The actions of a season, one row for each component of their objective. */
export function ActionsTable({ caption, actions, gaps = {}, params, empty }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would add a heading to the outline
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <div className="app-table app-actions app-cards" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Action</th>
            <th scope="col">Composante de l’objectif</th>
            <th scope="col">Verdict</th>
            <th scope="col" className="app-numeric">
              Visé
            </th>
            <th scope="col" className="app-numeric">
              Engagé
            </th>
            <th scope="col" className="app-numeric">
              Déclaré
            </th>
            <th scope="col" className="app-numeric">
              Vérifié
            </th>
          </tr>
        </thead>
        {actions.map((action) => (
          <tbody key={action.key}>
            {(action.components.length > 0 ? action.components : [null]).map((component, index) => (
              <tr key={component?.id ?? 'aucune'}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={Math.max(1, action.components.length)}>
                    <a href={action.href}>
                      n° {action.number} – {action.title}
                    </a>{' '}
                    <Badge tone={action.tone}>{action.statusWords}</Badge>
                    <span className="app-actions__facts">
                      <ActionFactsLine actionKey={action.key} facts={action.facts} params={params} />
                    </span>
                  </th>
                )}
                {component ? (
                  <>
                    <td>
                      {component.label} <GapMarks gaps={gaps[component.id]} params={params} />
                      {component.reason && <span className="app-actions__facts">{component.reason}</span>}
                    </td>
                    <td className="app-actions__verdict">
                      {component.verdict && <VerdictMark verdict={component.verdict} of={component.label} />}
                    </td>
                    <td className="app-numeric" data-label="Visé">
                      {component.target === null
                        ? 'pas de cible chiffrée'
                        : `${formatCount(component.target)} ${component.unit}`}
                      {component.due && <span className="app-actions__facts">{component.due}</span>}
                      {component.amended && <span className="app-actions__facts">{component.amended}</span>}
                    </td>
                    {LAYERS.map((layer) => {
                      const { figure, rate } = component.layers[layer];
                      return (
                        <td key={layer} className="app-numeric" data-label={capitalised(layerWords[layer])}>
                          <WhyValue
                            why={whyPath({ kind: 'component', componentId: component.id }, layer)}
                            figure={figure}
                            absent={absentWords[layer]}
                            params={params}
                          />
                          {rate !== null && <span className="app-actions__rate">{formatRate(rate)}</span>}
                        </td>
                      );
                    })}
                  </>
                ) : (
                  <td colSpan={6}>Aucune composante n’est en vigueur ce jour-là.</td>
                )}
              </tr>
            ))}
          </tbody>
        ))}
        {actions.length === 0 && (
          <tbody>
            <tr>
              <td colSpan={7}>{empty}</td>
            </tr>
          </tbody>
        )}
      </table>
    </div>
  );
}
