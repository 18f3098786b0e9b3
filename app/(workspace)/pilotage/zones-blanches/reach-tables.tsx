import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { type Params, withParams } from '@/app/_ui/keep-filters';
import type { ProfessionReach, WhiteZones } from '@/lib/population/white-zones';
import type { ZoneCell } from '@/lib/population/zone-cells';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import {
  populationNumberText,
  reachText,
  regionsShareWords,
  unlikeBasesText,
  withoutDenominatorWords,
  zoneStateWords,
} from '@/lib/wording/populations';
import { capitalised, french } from '@/lib/wording/typography';

interface Props {
  zones: WhiteZones;
  params: Params;
}

/** Which share of a population is reached: of each profession, and region by region of the one that is chosen. */
export function ReachTables({ zones: { reach, asked, without }, params }: Props) {
  const refusal = without.flatMap(({ zones }) => zones).find(({ without: why }) => isRefusal(why))?.without;
  return (
    <section aria-labelledby="atteinte">
      <h2 id="atteinte">Atteinte</h2>
      <p>
        {french(
          'Des apprenants vérifiés rapportés à une population de même nature : une personne inscrite à deux formations y compte deux fois, ce que les primo-entrants évitent. Le taux est tronqué et n’est pas plafonné.',
        )}
      </p>
      {reach.length === 0 ? (
        <>
          <EmptyState title="Aucun taux n’est calculé">
            {isRefusal(refusal) ? unlikeBasesText(refusal) : french('Aucune population chargée ne convient.')}
          </EmptyState>
          <Unfit asked={asked} />
        </>
      ) : (
        <>
          <DataTable
            caption="Atteinte par profession"
            asCards
            columns={[
              { key: 'profession', label: 'Profession' },
              { key: 'both', label: 'Là où il y a des apprenants vérifiés' },
              { key: 'all', label: 'De toute la population donnée' },
            ]}
            rows={reach.map(({ profession, whole, everywhere }) => ({
              key: String(profession.id),
              cells: [
                <a
                  key="profession"
                  href={withParams('/pilotage/zones-blanches', params, {
                    profession: String(profession.id),
                    action: asked.action.key,
                  })}
                >
                  {french(profession.label)}
                </a>,
                <Whole key="both" of={whole} />,
                <Whole key="all" of={everywhere} />,
              ],
            }))}
          />
          {asked.profession && reach[0] && <ByRegion reach={reach[0]} />}
        </>
      )}
    </section>
  );
}

/** Each population that stands, and why nobody is divided by it. */
function Unfit({ asked: { unfit } }: Pick<WhiteZones, 'asked'>) {
  if (unfit.length === 0) return null;
  return (
    <ul>
      {unfit.map(({ series, refusal }) => (
        <li key={series.id}>
          <a href={`/pilotage/populations/${series.id}`}>{french(series.title)}</a>
          {'\u00a0: '}
          {unlikeBasesText(refusal)}
        </li>
      ))}
    </ul>
  );
}

const isRefusal = (why: ZoneCell['without'] | undefined) =>
  why === 'no_profession' || why === 'other_level' || why === 'other_people' || why === 'other_date';

const Whole = ({ of }: { of: ProfessionReach['whole'] }) => (
  <>
    {french(reachText(of))}
    <span className="app-second">{regionsShareWords(of)}</span>
  </>
);

function ByRegion({ reach: { profession, cells } }: { reach: ProfessionReach }) {
  return (
    <DataTable
      caption={french(`${profession.label} : atteinte par région`)}
      columns={[
        { key: 'region', label: 'Région' },
        { key: 'state', label: 'Offre' },
        { key: 'learners', label: 'Apprenants vérifiés', numeric: true },
        { key: 'population', label: 'Population', numeric: true },
        { key: 'rate', label: 'Atteinte', numeric: true },
      ]}
      rows={cells.map((cell) => ({
        key: cell.region.code,
        cells: [
          french(cell.region.name),
          capitalised(zoneStateWords[cell.state]),
          <Learners key="learners" cell={cell} />,
          cell.reach.population
            ? populationNumberText(cell.reach.population)
            : capitalised(withoutDenominatorWords[cell.without ?? 'no_cell']),
          <Rate key="rate" cell={cell} />,
        ],
      }))}
    />
  );
}

/** Nobody declared: nothing is known, which is not zero. */
const Learners = ({ cell: { state, reach } }: { cell: ZoneCell }) => (
  <>
    {state === 'unknown' ? 'non déclaré' : formatCount(reach.learners)}
    {reach.others > 0 && (
      <span className="app-second">{french(`${formatCount(reach.others)} d’un autre régime, à part`)}</span>
    )}
  </>
);

function Rate({ cell: { state, reach } }: { cell: ZoneCell }) {
  if (reach.rate === null || state === 'unknown') return <span className="app-figure--words">–</span>;
  return (
    <>
      {formatRate(reach.rate)}
      {reach.rate > 1 && <span className="app-second">plus que la population : à expliquer</span>}
    </>
  );
}
