import { WaitingMarks } from '@/app/_attendance/waiting-marks';
import { Guide } from '@/app/_guide/guide';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { FirstSteps } from '@/app/_ui/first-steps';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { firstSteps } from '@/lib/programme/steps-to-take';
import { workspace } from '@/lib/report/workspace';
import { read } from '@/lib/store';
import { leadsWords } from '@/lib/wording/departures';
import { ofName } from '@/lib/wording/elision';
import { counted } from '@/lib/wording/plural';
import { PastReports } from './past-reports';
import { ReportCard } from './report-card';

export default async function WorkspacePage() {
  const actor = await requireActor();
  const now = requestNow();
  const { projects, reports } = await found(workspace(read(), actor, now));
  const at = (stage: string) => reports.filter((report) => report.stage === stage);
  const toDo = at('to_do').toSorted((a, b) => a.expectedOn.localeCompare(b.expectedOn));
  return (
    <>
      <PageHeader title="Mon espace" lead="Ce que vos projets ont à déclarer, et pour quand." />
      <WaitingMarks accountId={String(actor.accountId)} />
      <FirstSteps steps={firstSteps(read(), actor)} />
      <Guide actor={actor} />
      {projects.length === 0 ? (
        <EmptyState title="Votre organisation n’est membre d’aucun projet">
          La personne en charge de l’action l’ajoute au consortium. Vos rapports paraîtront ensuite ici.
        </EmptyState>
      ) : (
        <>
          <section aria-labelledby="a-faire">
            <h2 id="a-faire">À faire{toDo.length > 0 && ` (${counted(toDo.length, 'rapport')})`}</h2>
            {toDo.map((report) => (
              <ReportCard key={report.id} report={report} today={now.day} />
            ))}
            {toDo.length === 0 && (
              <EmptyState title="Rien à envoyer pour le moment">
                Vous le verrez ici dès qu’une campagne s’ouvre ou qu’un volet vous est retourné.
              </EmptyState>
            )}
          </section>
          <Group
            id="partie-faite"
            title="Votre part est faite, l’envoi revient au chef de file"
            reports={at('own_part_done')}
            today={now.day}
          />
          <Group
            id="en-examen"
            title="Envoyés, en cours d’examen"
            reports={at('under_review')}
            today={now.day}
          />
          <Group id="a-venir" title="À venir" reports={at('to_come')} today={now.day} />
          <PastReports reports={at('past')} />
          <section aria-labelledby="projets">
            <h2 id="projets">Vos projets</h2>
            <ul>
              {projects.map(({ slug, acronym, leads, givesSessions, isDiagnosed }) => (
                <li key={slug}>
                  <a href={`/projets/${slug}`}>{acronym}</a> :{' '}
                  <a href={`/espace/projets/${slug}/formations`}>
                    formations<span className="fr-sr-only"> {ofName(acronym)}</span>
                  </a>
                  ,{' '}
                  <a href={`/espace/projets/${slug}/jalons`}>
                    jalons et argent<span className="fr-sr-only"> {ofName(acronym)}</span>
                  </a>
                  ,{' '}
                  <a href={`/espace/projets/${slug}/consortium`}>
                    règles du consortium<span className="fr-sr-only"> {ofName(acronym)}</span>
                  </a>
                  ,{' '}
                  <a href={`/espace/projets/${slug}/doubles-comptes`}>
                    doubles comptes<span className="fr-sr-only"> {ofName(acronym)}</span>
                  </a>
                  {isDiagnosed && (
                    <>
                      ,{' '}
                      <a href={`/espace/projets/${slug}/diagnostics`}>
                        diagnostics<span className="fr-sr-only"> {ofName(acronym)}</span>
                      </a>
                    </>
                  )}
                  {givesSessions && (
                    <>
                      ,{' '}
                      <a href={`/espace/projets/${slug}/sessions`}>
                        sessions<span className="fr-sr-only"> {ofName(acronym)}</span>
                      </a>
                    </>
                  )}
                  <span className="app-second">{leadsWords(leads)}</span>
                </li>
              ))}
            </ul>
          </section>
          <ExportLinks table="own-reports" params={{}} />
        </>
      )}
    </>
  );
}

type Reports = Awaited<ReturnType<typeof workspace>>['reports'];

function Group({
  id,
  title,
  reports,
  today,
}: {
  id: string;
  title: string;
  reports: Reports;
  today: string;
}) {
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} ({reports.length})
      </h2>
      {reports.map((report) => (
        <ReportCard key={report.id} report={report} today={today} />
      ))}
    </section>
  );
}
