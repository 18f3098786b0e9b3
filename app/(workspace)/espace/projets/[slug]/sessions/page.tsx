import { WaitingMarks } from '@/app/_attendance/waiting-marks';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { withParams } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { Pagination } from '@/app/_ui/pagination';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { conditionOf } from '@/lib/access/policy';
import { monthAfter } from '@/lib/domain/month-weeks';
import { pageNumber, pageOf } from '@/lib/domain/pages';
import { addDays } from '@/lib/domain/time';
import { read } from '@/lib/store';
import { projectSessions, sessionCalendar } from '@/lib/training-session/project-sessions';
import { sessionsShown } from '@/lib/training-session/session-list';
import { formatDay, formatMonth } from '@/lib/wording/dates';
import { ofName } from '@/lib/wording/elision';
import { capitalised, french } from '@/lib/wording/typography';
import { SessionCalendar } from './calendar';
import { filterParams, sessionFilter } from './session-filter';
import { SessionFilters } from './session-filters';
import { sessionsPath } from './session-path';
import { SessionsTable } from './sessions-table';

const PER_PAGE = 50;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Search;
}

export default async function SessionsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const query = await searchParams;
  const actor = await requireActor();
  const now = requestNow();
  const filter = sessionFilter(query);
  const asked = await found(projectSessions(read(), actor, { slug, filter }, now));
  const { project, sessions, total, zones, outside, months, mayPlan, mayCertify } = asked;
  const path = sessionsPath(slug);
  const acronym = french(project.acronym);
  const asCalendar = one(query.view) === 'calendar';
  const chosen = filterParams(filter);
  // Those to be planned first, then the latest: the past is at the end.
  const listed = pageOf(sessions.toReversed(), pageNumber(one(query.page)), PER_PAGE);
  return (
    <>
      <PageHeader
        title={`Sessions ${ofName(acronym)}`}
        tab={`${acronym} – Sessions de formation`}
        above={[
          { label: 'Projets', href: '/projets' },
          { label: acronym, href: `/projets/${slug}` },
        ]}
        context={`Situation au ${formatDay(now.day)}`}
        lead="Les sessions que l’appel demande de suivre : dates, modules, présences, badges (003:337-346). Personne n’y est nommé."
      />
      <WaitingMarks accountId={String(actor.accountId)} />
      {mayPlan && (
        <ul className="fr-btns-group fr-btns-group--inline-sm">
          <li>
            <a className="fr-btn" href={`${path}/nouvelle`}>
              Planifier une session
            </a>
          </li>
          {conditionOf(actor, 'session.mark') && (
            <li>
              <a className="fr-btn fr-btn--secondary" href={`${path}/fichier`}>
                Déposer un fichier
              </a>
            </li>
          )}
          {mayCertify && total > 0 && (
            <li>
              <a className="fr-btn fr-btn--secondary" href={`/espace/projets/${slug}/certificats`}>
                Certificats
              </a>
            </li>
          )}
        </ul>
      )}
      {total === 0 ? (
        <EmptyState title="Aucune session n’est enregistrée">
          {mayPlan
            ? 'Planifiez la première : son code, ses places et les dates de ses modules.'
            : 'Elles paraîtront ici dès que le chef de file ou un acteur de terrain les planifie.'}
        </EmptyState>
      ) : (
        <>
          <SessionFilters
            path={path}
            filter={filter}
            asCalendar={asCalendar}
            zones={zones}
            outside={outside}
            months={months}
          />
          <nav className="app-tabs" aria-label="Présentation">
            <ul>
              <li>
                <a href={withParams(path, chosen, {})} aria-current={asCalendar ? undefined : 'page'}>
                  Liste
                </a>
              </li>
              <li>
                <a
                  href={withParams(path, chosen, { view: 'calendar' })}
                  aria-current={asCalendar ? 'page' : undefined}
                >
                  Calendrier
                </a>
              </li>
            </ul>
          </nav>
          {asCalendar ? (
            <Calendar
              slug={slug}
              month={filter.month ?? nearest(months, now.day)}
              asked={{ actor, now, filter }}
            />
          ) : (
            <>
              <SessionsTable
                slug={slug}
                total={listed.total}
                sessions={
                  await sessionsShown(read(), actor, { slug, ids: listed.items.map(({ id }) => id) }, now)
                }
                note={`${listed.total === total ? '' : `Sur ${total}. `}Présents sur place\u00a0: au créneau obligatoire en présentiel où ils étaient le moins nombreux.`}
              />
              <Pagination
                page={listed.page}
                pages={listed.pages}
                hrefOf={(page) => withParams(path, chosen, { page: String(page) })}
              />
              <ExportLinks table="project-sessions" params={{ ...chosen, project: slug }} />
            </>
          )}
          <p>
            <a
              className="fr-link fr-icon-calendar-line fr-link--icon-left"
              href={withParams(`${path}/calendrier`, chosen, {})}
            >
              Reprendre ces dates dans un agenda (fichier .ics)
            </a>
          </p>
        </>
      )}
    </>
  );
}

/** The month of today where it has sessions, else the next one that has, else the last. */
function nearest(months: readonly string[], today: string): string {
  const now = today.slice(0, 7);
  return months.find((month) => month >= now) ?? months.at(-1) ?? now;
}

interface CalendarProps {
  slug: string;
  month: string;
  asked: {
    actor: Parameters<typeof sessionCalendar>[1];
    now: Parameters<typeof sessionCalendar>[3];
    filter: ReturnType<typeof sessionFilter>;
  };
}

async function Calendar({ slug, month, asked: { actor, now, filter } }: CalendarProps) {
  const to = addDays(`${monthAfter(month)}-01`, -1);
  const { slots } = await found(
    sessionCalendar(read(), actor, { slug, filter, from: `${month}-01`, to }, now),
  );
  const hrefOf = (other: string) =>
    withParams(sessionsPath(slug), filterParams(filter), { view: 'calendar', month: other });
  return (
    <section aria-labelledby="mois" className="fr-mt-4w">
      <h2 id="mois">{capitalised(formatMonth(month))}</h2>
      <ul className="app-inbox-nav">
        <li>
          <a href={hrefOf(monthAfter(month, -1))}>{formatMonth(monthAfter(month, -1))}</a>
        </li>
        <li>
          <a href={hrefOf(monthAfter(month))}>{formatMonth(monthAfter(month))}</a>
        </li>
      </ul>
      <SessionCalendar slug={slug} month={month} today={now.day} slots={slots} />
    </section>
  );
}
