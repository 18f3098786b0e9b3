import { FilterBar } from '@/app/_ui/filter-bar';
import { PageHeader } from '@/app/_ui/page-header';
import { SelectField } from '@/app/_ui/select-field';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, type Search } from '@/app/_web/page';
import { parameterOf, situationOf } from '@/app/_web/situation';
import { can } from '@/lib/access/policy';
import { seasonMoney } from '@/lib/overview/season-money';
import { moneyPortfolio } from '@/lib/project/money-portfolio';
import { read } from '@/lib/store';
import { french } from '@/lib/wording/typography';
import { PortfolioTable } from './portfolio';
import { SeasonAid } from './season-aid';

const PATH = '/pilotage/argent';

export default async function MoneyPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const query = await searchParams;
  const now = requestNow();
  const { params: followed, ...bar } = situationOf(query, now);
  const { season, day } = bar;
  const action = parameterOf(query, 'action');
  const portfolio = await found(moneyPortfolio(read(), actor, now, { season, action, day }));
  const seasons = await Promise.all(
    bar.seasons
      .filter((key) => season === undefined || key === season)
      .map((key) => seasonMoney(read(), key, day)),
  );
  const params = { ...followed, ...(action && { action }) };
  return (
    <>
      <PageHeader
        title="Argent des projets"
        above={can(actor, 'inbox.open') ? [{ label: 'Pilotage', href: '/pilotage' }] : []}
        params={followed}
        lead="Annoncé, conventionné, versé et dépensé : quatre montants, qui ne s’additionnent pas et ne se remplacent pas."
      />
      <FilterBar action={PATH} {...bar} own={['action']} open={action !== undefined} summary="Filtrer">
        <SelectField
          name="action"
          label="Action"
          blank="Toutes les actions"
          options={portfolio.actions.map(({ key, shortTitle }) => ({
            value: key,
            label: french(shortTitle),
          }))}
          defaultValue={action ?? ''}
        />
      </FilterBar>
      <PortfolioTable portfolio={portfolio} day={day} params={params} />
      <SeasonAid seasons={seasons} params={followed} />
    </>
  );
}
