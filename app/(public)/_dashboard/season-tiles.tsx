import type { ReactNode } from 'react';
import { FigureLinks } from '@/app/_ui/figure-links';
import { FigureValue } from '@/app/_ui/figure-value';
import { keepFilters } from '@/app/_ui/keep-filters';
import { Tile, Tiles } from '@/app/_ui/tile';
import type { CountedFigure } from '@/lib/domain/figure-address';
import type { Ratio } from '@/lib/domain/ratio';
import { whyPath } from '@/lib/domain/why-path';
import type { LearnersOverview } from '@/lib/figure/learners-overview';
import type { GapMarks } from '@/lib/gap/gap-marks';
import type { PublishedFigure, SeasonOverview } from '@/lib/overview/programme-overview';
import { seasonWords } from '@/lib/wording/actions';
import { coverageWords } from '@/lib/wording/coverage';
import { formatAtPrecision, formatDay } from '@/lib/wording/dates';
import { netLine } from '@/lib/wording/nets';
import { formatCount, formatEuros, formatRate } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { absentWords, valueInWords } from '@/lib/wording/states';
import { french } from '@/lib/wording/typography';

interface Props {
  overview: SeasonOverview;
  gaps: GapMarks['counts'];
  params: Readonly<Record<string, string | undefined>>;
}

/** The six figures of a season, each with its date, its coverage, and what was published beside it. */
export function SeasonTiles({ overview, gaps, params }: Props) {
  const { season, day, laureates, participations, published, aid, learners, reports, regions } = overview;
  const asOf = `connu au ${formatDay(day)}`;
  const inSeason = { ...params, season };
  const to = (path: string) => keepFilters(path, inSeason);
  const why = (what: CountedFigure, of: string) => (
    <FigureLinks
      why={whyPath({ kind: 'count', what, place: {} })}
      of={of}
      gaps={gaps.get(what)}
      params={inSeason}
    />
  );
  const empty = regions.filter(({ projects }) => projects === 0);
  return (
    <Tiles label={`Chiffres clés, ${seasonWords(season)}`}>
      <Tile
        label="Projets lauréats"
        value={recorded(laureates, 'aucun projet enregistré')}
        note={lines(
          laureates > 0 && 'projets distincts enregistrés',
          published.laureates && publishedWords(published.laureates, formatCount),
        )}
        asOf={asOf}
        link={{ href: to('/projets'), label: 'Voir les projets' }}
        why={why('laureates', 'projets lauréats')}
      />
      <Tile
        label="Participations aux actions"
        value={recorded(participations, 'aucune participation enregistrée')}
        note={lines('un projet peut participer à plusieurs actions', participationsWords(overview))}
        asOf={asOf}
        link={{ href: to('/actions'), label: 'Voir les actions' }}
        why={why('participations', 'participations aux actions')}
      />
      <Tile
        label="Aide annoncée"
        value={
          aid.cents === null ? (
            <span className="app-figure--words">aucun montant enregistré</span>
          ) : (
            formatEuros(aid.cents)
          )
        }
        note={lines(
          aid.cents !== null &&
            `dernier montant annoncé de ${counted(aid.projects, 'projet')} sur ${formatCount(laureates)}`,
          published.aid && publishedWords(published.aid, formatEuros),
          published.topUp &&
            `et ${formatEuros(published.topUp.value)} d’abondement du plan DM, compris ou en plus : non précisé (${published.topUp.source})`,
        )}
        asOf={asOf}
        why={why('aid', 'aide annoncée')}
      />
      <Tile
        label="Apprenants vérifiés, sur prévus"
        value={<FigureValue figure={learners.cumulated.verified} absent={absentWords.verified} />}
        note={lines(...learnersWords(learners))}
        {...(reports && {
          coverage: coverageWords({ reported: reports.validated, expected: reports.expected }, 'verified'),
        })}
        asOf={asOf}
        why={
          <FigureLinks
            why={whyPath({ kind: 'learners', measure: learners.measure, place: {} }, 'verified')}
            of="apprenants vérifiés"
            params={inSeason}
          />
        }
      />
      <Tile
        label="Territoires atteints"
        value={`${regions.length - empty.length} régions sur ${regions.length}`}
        note={emptyWords(
          empty.map(({ name }) => french(name)),
          regions.length,
        )}
        asOf={asOf}
        link={{ href: to('/territoires'), label: 'Voir les territoires' }}
        why={why('regions', 'territoires atteints')}
      />
      <Tile
        label="Rapports reçus, sur attendus"
        value={
          reports ? (
            `${formatCount(reports.reported)} sur ${formatCount(reports.expected)}`
          ) : (
            <span className="app-figure--words">aucune campagne ouverte</span>
          )
        }
        note={
          reports &&
          lines(
            `un volet par participation, dont ${counted(reports.validated, 'validé')}`,
            french(reports.campaigns.join(' ; ')),
          )
        }
        asOf={asOf}
        why={why('reports', 'rapports reçus')}
      />
    </Tiles>
  );
}

const recorded = (count: number, none: string): ReactNode =>
  count === 0 ? <span className="app-figure--words">{none}</span> : formatCount(count);

const lines = (...texts: (ReactNode | false | null)[]): ReactNode =>
  texts.filter(Boolean).map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: fixed lines, never reordered
    <span key={index} className="app-tile__line">
      {text}
    </span>
  ));

/** « publié : 24 (003:73, septembre 2023, date déduite) ». */
function publishedWords(
  { value, source, asOf, asOfInferred }: PublishedFigure,
  format: (n: number) => string,
) {
  const dated = asOf && `${formatAtPrecision(asOf, 'month')}${asOfInferred ? ', date déduite' : ''}`;
  return `publié : ${format(value)} (${[source, dated].filter(Boolean).join(', ')})`;
}

function participationsWords({ published: { participations } }: SeasonOverview): string | null {
  if (!participations) return null;
  const { total, terms, source } = participations;
  return `publié : ${terms.map(({ value }) => formatCount(value)).join(' + ')} = ${formatCount(total)} (${source})`;
}

function learnersWords({ latest, cumulated, plannedInAll }: LearnersOverview): string[] {
  if (!latest) return plannedInAll.state === 'number' ? [`${valueInWords(plannedInAll)} prévus en tout`] : [];
  const period = cumulated.from === cumulated.to ? cumulated.to : `${cumulated.from} à ${cumulated.to}`;
  return [
    shareWords(cumulated.share, period),
    ...(cumulated.verified.state === 'number' ? [netLine(cumulated.nets.verified)] : []),
    `${latest.period} : ${valueInWords(latest.verified)} vérifiés, ${valueInWords(latest.declared)} déclarés, ${valueInWords(latest.planned)} prévus`,
    `entrants ; ${valueInWords(plannedInAll)} prévus en tout, années à venir comprises`,
  ];
}

/** Nothing is said out of what others planned. */
const shareWords = ({ denominator, rate }: Ratio, period: string | null) =>
  rate === null
    ? `${valueInWords(denominator)} prévus par tous les projets, cumul ${period}`
    : `sur ${valueInWords(denominator)} prévus, cumul ${period}, soit ${formatRate(rate)} du prévu`;

function emptyWords(names: string[], of: number): string {
  if (names.length === 0) return 'aucune région sans projet';
  return names.length === of ? 'aucune région n’a de projet enregistré' : `sans projet : ${names.join(', ')}`;
}
