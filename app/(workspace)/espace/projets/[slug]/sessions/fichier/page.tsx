import { FileUpload } from '@/app/_files/file-upload';
import { ofName } from '@/lib/wording/elision';
import '@/app/_files/files.css';
import { SentFiles } from '@/app/_files/sent-files';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { importService } from '@/app/_web/import-service';
import { found } from '@/app/_web/page';
import { FILE_LIMITS } from '@/lib/domain/exchange';
import { resumeImports } from '@/lib/import/import-jobs';
import { importRoom } from '@/lib/import/import-room';
import { sessionImports } from '@/lib/session-file/session-import';
import { read } from '@/lib/store';
import { importRoomWords } from '@/lib/wording/file-room';
import { french } from '@/lib/wording/typography';

const MEGABYTES = FILE_LIMITS.bytes / 1_000_000;

export default async function SessionFilePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor();
  const { project, sent } = await found(sessionImports(read(), actor, requestNow(), slug));
  await resumeImports(importService);
  const room = importRoomWords(await importRoom(read(), actor.accountId));
  return (
    <>
      <PageHeader
        title="Déposer un fichier de sessions"
        tab={`${french(project.acronym)} – Déposer un fichier de sessions`}
        above={[
          { label: 'Mon espace', href: '/espace' },
          { label: `Sessions ${ofName(french(project.acronym))}`, href: `/espace/projets/${slug}/sessions` },
        ]}
        here="Déposer un fichier"
        context={french(project.name)}
        lead="Sessions, créneaux, participants par numéro et présences, d’un coup. Jamais de nom."
      />
      <section className="app-files" aria-labelledby="take-title">
        <h2 id="take-title">1. Télécharger le classeur, prérempli</h2>
        <p>
          Il contient les sessions que le service connaît, et des lignes à remplir. Renvoyé tel quel, il ne
          change rien.
        </p>
        <ul className="app-files__links">
          <li>
            <a href={`/api/v1/projects/${slug}/session-template`}>Télécharger le classeur Excel</a>
          </li>
        </ul>
      </section>
      <section className="app-files" aria-labelledby="send-title">
        <h2 id="send-title">2. Déposer le fichier rempli</h2>
        <FileUpload
          address={`/api/v1/projects/${slug}/session-imports`}
          jobs={`/espace/projets/${slug}/sessions/fichier`}
          hint={`Classeur Excel (.xlsx), ou une de ses feuilles en CSV, de ${MEGABYTES}\u00a0Mo au plus. Toutes les erreurs sont nommées à leur cellule, et vous voyez ce qui sera créé ou modifié avant que rien ne soit écrit. ${room}`}
        />
        <SentFiles
          files={sent}
          caption="Fichiers de sessions envoyés pour ce projet"
          hrefOf={(id) => `/espace/projets/${slug}/sessions/fichier/${id}`}
        />
      </section>
    </>
  );
}
