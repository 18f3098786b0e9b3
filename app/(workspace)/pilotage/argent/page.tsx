import { FilterBar } from '@/app/_ui/filter-bar';
import { PageHeader } from '@/app/_ui/page-header';
import { SelectField } from '@/app/_ui/select-field';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, type Search } from '@/app/_web/page';
import { parameterOf, situationOf } from '@/app/_web/situation';
import { can } from '@/lib/access/policy';
import { SCHEDULE_STATES } from '@/lib/domain/money/portfolio';
import { moneyPortfolio } from '@/lib/money/money-portfolio';
import { seasonMoney } from '@/lib/overview/season-money';
import { read } from '@/lib/store';
import { scheduleStateWords, toPayWords } from '@/lib/wording/money-portfolio';
import { capitalised, french } from '@/lib/wording/typography';
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
  const state = parameterOf(query, 'state');
  const portfolio = await found(
    moneyPortfolio(read(), actor, now, { season, action, state, day, page: parameterOf(query, 'page') }),
  );
  const seasons = await Promise.all(
    bar.seasons
      .filter((key) => season === undefined || key === season)
      .map((key) => seasonMoney(read(), key, day)),
  );
  const params = { ...followed, ...(action && { action }), ...(state && { state }) };
  return (
    <>
      <PageHeader
        title="Argent des projets"
        above={can(actor, 'inbox.open') ? [{ label: 'Pilotage', href: '/pilotage' }] : []}
        params={followed}
        lead={french(`${toPayWords(portfolio)}.`)}
      />
      <FilterBar
        action={PATH}
        {...bar}
        own={['action', 'state']}
        open={action !== undefined || state !== undefined}
        summary="Changer de saison, d’action, d’échéancier ou de date"
      >
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
        <SelectField
          name="state"
          label="Prochaine tranche"
          blank="Tous les états"
          options={SCHEDULE_STATES.map((value) => ({ value, label: capitalised(scheduleStateWords[value]) }))}
          defaultValue={state ?? ''}
        />
      </FilterBar>
      <PortfolioTable portfolio={portfolio} day={day} params={params} />
      <SeasonAid seasons={seasons} params={followed} />
    </>
  );
}
