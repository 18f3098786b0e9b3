import { EmptyState } from '@/app/_ui/empty-state';
import { FilterBar } from '@/app/_ui/filter-bar';
import type { Params } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, type Search } from '@/app/_web/page';
import { understood } from '@/app/_web/page-answer';
import { pageRead } from '@/app/_web/reader';
import { parameterOf, situationOf } from '@/app/_web/situation';
import { can } from '@/lib/access/policy';
import { CELL_STATES } from '@/lib/domain/coverage-cell';
import { type WhiteZones, whiteZones } from '@/lib/population/white-zones';
import { coverageWords } from '@/lib/wording/coverage';
import { formatDay } from '@/lib/wording/dates';
import { measureWords } from '@/lib/wording/measures';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { populationSourceWords, zoneStateWords } from '@/lib/wording/populations';
import { capitalised, french } from '@/lib/wording/typography';
import { ReachTables } from './reach-tables';
import { WithoutDenominators } from './without-denominators';
import { ZoneFilters } from './zone-filters';
import { ZonesTable } from './zones-table';

const PATH = '/pilotage/zones-blanches';
const OWN = ['action', 'profession', 'level', 'period', 'population', 'measure'] as const;

export default async function WhiteZonesPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const query = await searchParams;
  const now = requestNow();
  const { params: followed, ...bar } = situationOf(query, now);
  const { season, day } = bar;
  const own = Object.fromEntries(OWN.map((name) => [name, parameterOf(query, name)]));
  const askedOf = async (typed: typeof own) =>
    whiteZones(await pageRead(), actor, { season, day, ...typed, page: parameterOf(query, 'page') });
  const answer = await found(understood(askedOf(own)));
  const errors = answer.ok ? {} : answer.errors;
  // What is not understood is said beside its field and left out, of the links and the files too.
  const kept = Object.fromEntries(
    Object.entries(own).filter(([name, value]) => value !== undefined && !(name in errors)),
  );
  const zones = answer.ok ? answer.answer : await askedOf(kept);
  const above = can(actor, 'inbox.open') ? [{ label: 'Pilotage', href: '/pilotage' }] : [];
  if (!zones)
    return (
      <>
        <PageHeader title="Zones blanches" above={above} params={followed} />
        <EmptyState title="Aucune action entière n’est dans votre périmètre">
          {french(
            'Une zone blanche se lit sur tous les projets d’une action : avec une partie d’entre eux, elle serait fausse.',
          )}
        </EmptyState>
      </>
    );
  const { asked, counts, cells } = zones;
  const aimsAtNobody = cells === 0;
  const params = { ...followed, ...kept };
  return (
    <>
      <PageHeader
        title="Zones blanches"
        above={above}
        params={followed}
        lead={french(
          aimsAtNobody
            ? `L’action choisie : ${asked.action.shortTitle}.`
            : `${counted(counts.no_offer, 'case')} sur ${formatCount(cells)} sans aucune formation engagée, pour les professions que l’action vise : ${asked.action.shortTitle}.`,
        )}
      />
      <FilterBar
        action={PATH}
        {...bar}
        own={OWN}
        open={Object.values(own).some((value) => value !== undefined)}
        summary="Changer d’action, de profession, de niveau, de période, de population ou de date"
      >
        <ZoneFilters asked={asked} typed={kept} errors={errors} />
      </FilterBar>
      {aimsAtNobody ? <AimsAtNobody /> : <Found zones={zones} params={params} day={day} />}
    </>
  );
}

/** Nothing is expected of an action that aims at no profession: no cell of it is white, and none has a reach. */
const AimsAtNobody = () => (
  <EmptyState
    title="Cette action ne vise aucune profession de la liste"
    action={{ href: '/territoires/couverture', label: 'Ce que chaque action vise' }}
  >
    {french(
      'À la date choisie, rien n’y est attendu : aucune case n’est blanche, et aucun taux n’est calculé.',
    )}
  </EmptyState>
);

function Found({ zones, params, day }: { zones: WhiteZones; params: Params; day: string }) {
  const { asked, counts, answers } = zones;
  return (
    <>
      <p>
        {french(
          `Période ${asked.period.label}, connue au ${formatDay(day)}. ${measureWords[asked.measure].label} vérifiés. ${capitalised(coverageWords(answers))}.`,
        )}{' '}
        {asked.series ? (
          <>
            Population{'\u00a0'}:{' '}
            <a href={`/pilotage/populations/${asked.series.id}`}>{french(asked.series.title)}</a> (
            {populationSourceWords(asked.series)}).
          </>
        ) : (
          french('Aucune population ne convient : les zones sont sans dénominateur.')
        )}
      </p>
      <p>
        {french(
          `Par état : ${CELL_STATES.filter((state) => counts[state] > 0)
            .map((state) => `${zoneStateWords[state]} : ${formatCount(counts[state])}`)
            .join(' ; ')}.`,
        )}{' '}
        Un consortium qui n’a pas déclaré n’est pas une zone blanche.
      </p>
      <ZonesTable zones={zones} params={params} path={PATH} />
      <WithoutDenominators zones={zones} params={params} path={PATH} />
      <ReachTables zones={zones} params={params} />
    </>
  );
}
