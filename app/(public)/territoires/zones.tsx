'use client';

import { Badge } from '@/app/_ui/badge';
import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { keepFilters } from '@/app/_ui/keep-filters';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import type { ZoneCoverage } from '@/lib/overview/region-list';
import { formatCount } from '@/lib/wording/numbers';
import { sumsWords } from '@/lib/wording/session-figures';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';

interface Props {
  zones: ZoneCoverage[];
  outside: { code: string; name: string }[];
  season: SeasonKey | undefined;
  params: Readonly<Record<string, string | undefined>>;
}

/** The zones announced for the mediators: thirteen are printed, the fourteenth is unknown and is not invented. */
export function Zones({ zones, outside, season, params }: Props) {
  const printed = zones.filter(({ label }) => label !== null);
  const covered = printed.filter(({ projects }) => projects.length > 0).length;
  return (
    <>
      <p>
        L’appel annonce {formatCount(zones.length)} zones pour l’action 8 (médiateurs numériques), avec au
        moins un acteur de terrain par zone, et en imprime {formatCount(printed.length)}.{' '}
        {season === 'S1'
          ? 'L’action 8 n’existe qu’en saison\u00a02\u00a0: aucune zone n’est couverte en saison\u00a01.'
          : `${formatCount(covered)} des ${formatCount(printed.length)} zones imprimées ont un projet de l’action 8 qui forme dans au moins une de leurs régions.`}
      </p>
      <DataTable
        caption="Zones de l’action 8"
        columns={[
          { key: 'zone', label: 'Zone' },
          { key: 'regions', label: 'Régions' },
          { key: 'state', label: 'État' },
          { key: 'projects', label: 'Projets de l’action 8' },
          { key: 'sessions', label: 'Sessions' },
        ]}
        rows={zones.map((zone) => ({
          key: String(zone.number),
          cells: [
            <span key="zone">
              {zone.number}. {zone.label ? french(zone.label) : 'Zone annoncée, non imprimée'}
            </span>,
            zone.label ? (
              <ul key="regions" className="app-plain-list">
                {zone.regions.map(({ code, name, projects }) => (
                  <li key={code}>
                    <a href={keepFilters(`/territoires/${code}`, params)}>{french(name)}</a>
                    {zone.regions.length > 1 &&
                      zone.projects.length > 0 &&
                      projects === 0 &&
                      ' (sans projet)'}
                  </li>
                ))}
              </ul>
            ) : (
              <span key="regions">
                inconnues
                <span className="app-second">
                  Hypothèse, imprimée nulle part : {outside.map(({ name }) => french(name)).join(' et ')},
                  seules régions qu’aucune zone imprimée ne nomme.
                </span>
              </span>
            ),
            <State key="state" zone={zone} season={season} />,
            zone.projects.length === 0 ? (
              'aucun'
            ) : (
              <ul key="projects" className="app-plain-list">
                {zone.projects.map(({ slug, acronym }) => (
                  <li key={slug}>
                    <a href={keepFilters(`/projets/${slug}`, params)}>{french(acronym)}</a>
                  </li>
                ))}
              </ul>
            ),
            zone.sessions ? sumsWords(zone.sessions).join(', ') || 'aucune' : 'inconnues',
          ],
        }))}
      />
      <p>
        <a href={keepFilters('/actions/MEDIATEURS/sessions', params)}>
          Les sessions de l’action 8, par zone et par trimestre
        </a>
      </p>
      <Disclosure summary="Où chaque zone est imprimée">
        <ul>
          {zones.map(({ number, src }) => (
            <li key={number}>
              Zone {number} : {sourceWords(src)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

function State({ zone, season }: { zone: ZoneCoverage; season: SeasonKey | undefined }) {
  const { label, projects, regions } = zone;
  if (label === null) return <Badge>inconnue</Badge>;
  if (season === 'S1') return <Badge>sans objet</Badge>;
  if (projects.length === 0) return <Badge tone="warning">non couverte</Badge>;
  return regions.every((region) => region.projects > 0) ? (
    <Badge tone="success">couverte</Badge>
  ) : (
    <Badge tone="info">couverte en partie</Badge>
  );
}
