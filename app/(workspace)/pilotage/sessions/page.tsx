import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { PageHeader } from '@/app/_ui/page-header';
import { SelectField } from '@/app/_ui/select-field';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { conditionOf } from '@/lib/access/policy';
import { sessionMatrix } from '@/lib/overview/session-matrix';
import { read } from '@/lib/store';
import { AlertedSessions } from './alerted-sessions';
import { MonthTable } from './month-table';
import { PeopleTable } from './people-table';
import { SessionReadings } from './session-readings';

export default async function SessionsPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const query = await searchParams;
  const asked = { year: one(query.period) };
  const matrix = await found(sessionMatrix(read(), actor, requestNow(), asked));
  const { years, year } = matrix;
  return (
    <>
      <PageHeader
        title="Sessions de l’action 8"
        above={conditionOf(actor, 'inbox.open') ? [{ label: 'Pilotage', href: '/pilotage' }] : []}
        context="Ce que les consortiums ont enregistré, à ce jour"
        lead="Par zone et par mois : les sessions prévues, tenues et annulées, qui y était, et ce qui est à regarder."
      />
      {year === null && matrix.undated === 0 ? (
        <NoSession elsewhere={matrix.elsewhere} />
      ) : (
        <>
          {years.length > 1 && (
            <form className="app-filters" method="get" action="/pilotage/sessions" aria-label="Année">
              <SelectField
                name="period"
                label="Année"
                options={years.map((value) => ({ value, label: value }))}
                defaultValue={year ?? ''}
              />
              <button type="submit" className="fr-btn fr-btn--secondary">
                Afficher
              </button>
            </form>
          )}
          <MonthTable matrix={matrix} />
          <ExportLinks table="session-months" params={{ period: year ?? undefined }} />
          <PeopleTable matrix={matrix} />
          <ExportLinks table="session-zones" params={{ period: year ?? undefined }} />
          <AlertedSessions sessions={matrix.alerted} year={year} page={one(query.page)} />
          <SessionReadings ever={matrix.ever} />
        </>
      )}
    </>
  );
}

/** Nothing recorded, or nothing in the projects that one reads: who does not follow the action is not told that there is none. */
const NoSession = ({ elsewhere }: { elsewhere: boolean }) =>
  elsewhere ? (
    <EmptyState
      title="Aucune session n’est dans un projet que vous lisez"
      action={{
        href: '/actions/MEDIATEURS/sessions',
        label: 'Les sessions de l’action, par zone et par trimestre',
      }}
    >
      Des sessions sont enregistrées dans d’autres projets : leur détail se lit par les responsables de
      l’action n° 8.
    </EmptyState>
  ) : (
    <EmptyState title="Aucune session n’est enregistrée">
      Les consortiums les planifient, les déposent par fichier ou les envoient par programme.
    </EmptyState>
  );
