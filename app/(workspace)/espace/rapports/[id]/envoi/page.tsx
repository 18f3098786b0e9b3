import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { ownOrganisations } from '@/lib/access/actor';
import { idOf } from '@/lib/domain/id';
import { partnerProgress } from '@/lib/report/entry-parts';
import { reportSummary } from '@/lib/report/report-summary';
import { read } from '@/lib/store';
import { ReportNets } from './report-nets';
import { SectionSummary } from './section-summary';
import { SubmitForm } from './submit-form';

export default async function SendPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const address = `/espace/rapports/${encodeURIComponent(id)}`;
  const actor = await requireActor();
  const reportId = idOf(id) ?? notFound();
  const report = await found(reportSummary(read(), actor, requestNow(), reportId));
  const sections = report.sections.filter((section) => section.sent);
  const unfinished = report.maySubmit
    ? (await partnerProgress(read(), report, ownOrganisations(actor)))
        .filter(({ open, finished }) => finished < open)
        .map(({ organisation }) => organisation)
    : [];
  const problems = sections.reduce((sum, section) => sum + section.problems.length, 0);
  return (
    <>
      <PageHeader
        title="Vérifier et envoyer"
        tab={`${report.project.acronym}, ${report.campaign.label} – Vérifier et envoyer`}
        above={[
          { label: 'Mon espace', href: '/espace' },
          { label: `${report.project.acronym} – ${report.campaign.label}`, href: address },
        ]}
        context={`${report.project.acronym} · ${report.campaign.label} · période ${report.campaign.period}`}
        lead="Ce que vous envoyez devient public, marqué « déclaré, non vérifié », jusqu’à sa validation."
      />
      {sections.length === 0 ? (
        <Alert title={report.campaign.closed ? 'La campagne est close' : 'Ce rapport a déjà été envoyé'}>
          <p>
            Il n’y a rien à envoyer. <a href={address}>Revoir le rapport</a>
          </p>
        </Alert>
      ) : (
        <>
          {problems > 0 && (
            <Alert tone="warning" title="Le rapport n’est pas prêt">
              <p>
                Des points restent à compléter, écrits ci-dessous. <a href={address}>Revenir à la saisie</a>
              </p>
            </Alert>
          )}
          {sections.map((section) => (
            <SectionSummary key={section.id} section={section} words={report.words} address={address} />
          ))}
          <ReportNets nets={report.nets} slug={report.project.slug} />
          {problems > 0 ? (
            <a className="fr-btn" href={address}>
              Revenir à la saisie
            </a>
          ) : report.maySubmit ? (
            <SubmitForm
              reportId={report.id}
              version={report.version}
              idempotencyKey={randomUUID()}
              back={address}
              sections={sections.length}
              unfinished={unfinished}
            />
          ) : (
            <Alert title="Seul le chef de file envoie le rapport">
              <p>Prévenez-le quand votre saisie est terminée.</p>
            </Alert>
          )}
        </>
      )}
    </>
  );
}
