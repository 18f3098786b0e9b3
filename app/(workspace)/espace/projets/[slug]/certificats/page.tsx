import { DataTable } from '@/app/_ui/data-table';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { projectCertificates } from '@/lib/certificate/project-certificates';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { ofName } from '@/lib/wording/elision';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import { IssueAllForm } from './issue-all-form';

/** The certificates of all the sessions of a project: issued session after session, saved as one file. */
export default async function ProjectCertificatesPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor();
  const { project, sessions, ready, files } = await found(
    projectCertificates(read(), actor, requestNow(), slug),
  );
  const acronym = french(project.acronym);
  const here = `/espace/projets/${project.slug}`;
  return (
    <>
      <PageHeader
        title={`Certificats ${ofName(acronym)}`}
        tab={`${acronym} – Certificats`}
        above={[
          { label: acronym, href: `/projets/${project.slug}` },
          { label: 'Sessions', href: `${here}/sessions` },
        ]}
        lead="Tous ceux qui peuvent être délivrés, session après session : aux participants assidus dont le nom est saisi, et qui n’en ont pas."
      />
      <IssueAllForm sessions={sessions.filter((session) => session.ready > 0)} ready={ready} />
      {files > 0 && (
        <p>
          <a className="fr-link fr-link--download" href={`${here}/certificats/lot`}>
            {`Enregistrer ${counted(files, 'certificat')} en un fichier ZIP`}
            <span className="fr-link__detail">Un dossier par session, un PDF par personne</span>
          </a>
        </p>
      )}
      <DataTable
        caption="Sessions qui ont des certificats, ou à qui il en manque"
        asCards
        empty="Aucun certificat n’est à délivrer : saisissez d’abord les noms, sur la page de chaque session."
        columns={[
          { key: 'code', label: 'Session' },
          { key: 'last', label: 'Dernier créneau' },
          { key: 'ready', label: 'À délivrer', numeric: true },
          { key: 'files', label: 'Fichiers', numeric: true },
        ]}
        rows={sessions.map((session) => ({
          key: session.code,
          cells: [
            <a key="code" href={`${here}/sessions/${session.code}/certificats`}>
              {session.code}
            </a>,
            session.lastDay === null ? 'non renseigné' : formatDay(session.lastDay),
            formatCount(session.ready),
            formatCount(session.files),
          ],
        }))}
      />
    </>
  );
}
