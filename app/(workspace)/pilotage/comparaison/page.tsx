import { FilterBar } from '@/app/_ui/filter-bar';
import { PageHeader } from '@/app/_ui/page-header';
import { SelectField } from '@/app/_ui/select-field';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, type Search } from '@/app/_web/page';
import { parameterOf, situationOf } from '@/app/_web/situation';
import { can } from '@/lib/access/policy';
import { peerBoard } from '@/lib/peer/peer-board';
import { read } from '@/lib/store';
import { french } from '@/lib/wording/typography';
import { ComparisonsTable } from './comparisons-table';
import { Thresholds } from './thresholds';

const PATH = '/pilotage/comparaison';

export default async function PeersPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const query = await searchParams;
  const { params: followed, ...bar } = situationOf(query, requestNow());
  const { season, day } = bar;
  const action = parameterOf(query, 'action');
  const board = await found(peerBoard(read(), actor, requestNow(), { season, action, day }));
  return (
    <>
      <PageHeader
        title="Comparaison des participations"
        above={can(actor, 'inbox.open') ? [{ label: 'Pilotage', href: '/pilotage' }] : []}
        params={followed}
        lead="Le taux d’une participation, réalisé sur prévu, à côté de ceux des autres de la même action : la médiane, non pondérée, et les quartiles. Sous cinq participations, rien n’est comparé."
      />
      <FilterBar
        action={PATH}
        {...bar}
        own={['action']}
        open={action !== undefined}
        summary="Changer de saison, d’action ou de date"
      >
        <SelectField
          name="action"
          label="Action"
          blank="Toutes les actions"
          options={board.actions.map(({ key, shortTitle }) => ({ value: key, label: french(shortTitle) }))}
          defaultValue={action ?? ''}
        />
      </FilterBar>
      <ComparisonsTable
        comparisons={board.comparisons}
        day={day}
        params={{ ...followed, ...(action && { action }) }}
      />
      <Thresholds thresholds={board.thresholds} maySettle={board.maySettle} />
    </>
  );
}
