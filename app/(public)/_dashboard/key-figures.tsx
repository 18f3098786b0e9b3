import type { ReactNode } from 'react';
import { ShareBar } from '@/app/_charts/share-bar';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { Tile, Tiles } from '@/app/_ui/tile';
import { WhyFigure, WhyValue } from '@/app/_ui/why-figure';
import type { VerdictCode } from '@/lib/domain/verdict';
import { whyPath } from '@/lib/domain/why-path';
import type { SeasonDashboard } from '@/lib/overview/season-dashboard';
import { seasonWords } from '@/lib/wording/actions';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { partOf } from '@/lib/wording/part-of';
import { counted } from '@/lib/wording/plural';
import { gaveUpWords } from '@/lib/wording/project-life';
import { absentWords, valueInWords } from '@/lib/wording/states';
import { french } from '@/lib/wording/typography';

interface Props {
  dashboard: SeasonDashboard;
  params: Params;
}

/** The four figures of a season: each number leads to its explanation. */
export function KeyFigures({ dashboard, params }: Props) {
  const { season, learners, targets, regions, laureates, gaveUp, reports } = dashboard;
  const { verified, declared, planned, share } = learners.cumulated;
  const measure = { kind: 'learners', measure: learners.measure, place: {} } as const;
  const value = (layer: 'verified' | 'declared', figure: typeof verified) => (
    <WhyValue why={whyPath(measure, layer)} figure={figure} absent={absentWords[layer]} params={params} />
  );
  const why = (what: 'regions' | 'reports' | 'laureates', children: ReactNode) => (
    <WhyFigure why={whyPath({ kind: 'count', what, place: {} })} params={params}>
      {children}
    </WhyFigure>
  );
  const reached = regions.filter(({ projects }) => projects > 0).length;
  const count = (...codes: VerdictCode[]) =>
    targets.filter(({ component }) => component.verdict && codes.includes(component.verdict.code)).length;
  return (
    <Tiles label={`Chiffres clés, ${seasonWords(season)}`}>
      <Tile
        label="Apprenants vérifiés"
        value={value('verified', verified)}
        note={
          learners.latest && (
            <>
              {share.rate !== null && <ShareBar share={share.rate} />}
              {share.rate !== null && `${formatRate(share.rate)} des `}
              {valueInWords(planned)} prévus, {value('declared', declared)} déclarés
            </>
          )
        }
      />
      <Tile
        label="Cibles atteintes"
        value={
          targets.length === 0 ? <Words>aucune cible</Words> : `${count('reached')} sur ${targets.length}`
        }
        note={
          targets.length > 0 &&
          `${formatCount(count('late', 'overdue'))} en retard, ${count('late', 'overdue') > 0 ? counted(count('short'), 'autre') : formatCount(count('short'))} sans engagements suffisants`
        }
      />
      <Tile
        label="Régions avec un projet"
        value={why('regions', `${reached} sur ${regions.length}`)}
        note={
          laureates > 0 && (
            <>
              {why('laureates', counted(laureates, 'projet lauréat', 'projets lauréats'))}
              {gaveUpWords(gaveUp)} ·{' '}
              <a href={keepFilters('/territoires', params)}>{regions.length - reached} sans</a>
            </>
          )
        }
      />
      <Tile
        label="Rapports reçus"
        value={
          reports ? (
            why('reports', partOf(reports.reported, reports.expected, 'aucun demandé'))
          ) : (
            <Words>aucune campagne</Words>
          )
        }
        note={
          reports && `${reports.campaigns.map(french).join(', ')} : ${counted(reports.validated, 'validé')}`
        }
      />
    </Tiles>
  );
}

const Words = ({ children }: { children: ReactNode }) => (
  <span className="app-figure--words">{children}</span>
);
