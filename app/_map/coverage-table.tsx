'use client';

import { keepFilters } from '@/app/_ui/keep-filters';
import { WhyRow } from '@/app/_ui/why-figure';
import { whyPath } from '@/lib/domain/why-path';

export interface CoveredRegion {
  code: string;
  name: string;
  projects: number;
  /** The projects by action, in the order of the columns. */
  byAction: number[];
}

export interface CoverageColumn {
  key: string;
  number: number;
  title: string;
}

const SOME = 'app-numeric';
const whyOf = (region: string) => whyPath({ kind: 'count', what: 'laureates', place: { region } });
const NONE = 'app-numeric app-coverage__none';

interface Props {
  id: string;
  caption: string;
  regions: CoveredRegion[];
  actions: CoverageColumn[];
  /** The season and the day, which follow the reader to the projects of a cell. */
  params: Readonly<Record<string, string | undefined>>;
}

/**
 * The projects of each region in each action; a cell opens its projects. In the browser's code: the page sends
 * the numbers, not 200 cells written twice.
 */
export function CoverageTable({ id, caption, regions, actions, params }: Props) {
  const empty = regions.reduce((sum, r) => sum + r.byAction.filter((n) => n === 0).length, 0);
  const cells = regions.length * actions.length;
  const href = (query: Record<string, string>) =>
    keepFilters(`/projets?${new URLSearchParams(query)}`, params);
  return (
    <>
      {/* Outside the table: a caption is as wide as its table, and its end would be out of a narrow screen. */}
      <p className="app-coverage__caption" id={`${id}-titre`}>
        {caption}
        <span className="app-table__note">
          {empty} cases vides sur {cells}. Un projet peut compter dans plusieurs cases.
        </span>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a section would add a heading to the outline */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <div className="app-table app-coverage" id={id} role="region" aria-label={caption} tabIndex={0}>
        <table aria-labelledby={`${id}-titre`}>
          <thead>
            <tr>
              <th scope="col">Région</th>
              {actions.map(({ key, number, title }) => (
                <th key={key} scope="col" className="app-numeric">
                  n° {number}
                  <span className="app-coverage__title">{title}</span>
                </th>
              ))}
              <th scope="col" className="app-numeric">
                Projets distincts
              </th>
              <th scope="col">Pourquoi</th>
            </tr>
          </thead>
          <tbody>
            {regions.map(({ code, name, projects, byAction }) => (
              <tr key={code}>
                <th scope="row">
                  <a href={keepFilters(`/territoires/${code}`, params)}>{name}</a>
                </th>
                {byAction.map((n, index) => (
                  <td key={actions[index]?.key} className={n === 0 ? NONE : SOME}>
                    {n === 0 ? (
                      0
                    ) : (
                      <a href={href({ region: code, action: actions[index]?.key ?? '' })}>{n}</a>
                    )}
                  </td>
                ))}
                <td className={projects === 0 ? NONE : SOME}>
                  {projects === 0 ? 0 : <a href={href({ region: code })}>{projects}</a>}
                </td>
                <td>
                  <WhyRow why={whyOf(code)} of={name} params={params} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
