import { FileUpload } from '@/app/_files/file-upload';
import '@/app/_files/files.css';
import { SentFiles } from '@/app/_files/sent-files';
import { Disclosure } from '@/app/_ui/disclosure';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { importService } from '@/app/_web/import-service';
import { found } from '@/app/_web/page';
import { FILE_LIMITS } from '@/lib/domain/exchange';
import { resumeImports } from '@/lib/import/import-jobs';
import { importRoom } from '@/lib/import/import-room';
import { programmeImports } from '@/lib/programme-file/programme-imports';
import { COVERAGE_SHEETS } from '@/lib/programme-file/sheets-for';
import { read } from '@/lib/store';
import { importRoomWords } from '@/lib/wording/file-room';

const TEMPLATE = '/api/v1/programme/template';
const MEGABYTES = FILE_LIMITS.bytes / 1_000_000;

/** What the trainings of one's consortium cover, by file: the same sheets and rules as in the workbook of officers. */
export default async function TrainingsFilePage() {
  const actor = await requireActor();
  const sent = await found(programmeImports(read(), actor, 'trainings.load'));
  await resumeImports(importService);
  return (
    <>
      <PageHeader
        title="Fichier des formations"
        above={[{ label: 'Mon espace', href: '/espace' }]}
        lead="Dire d’un coup les compétences et les spécialités que vos formations couvrent."
      />
      <section className="app-files" aria-labelledby="take-title">
        <h2 id="take-title">1. Télécharger le classeur, prérempli</h2>
        <p>
          Il contient les formations que vous pouvez écrire, chaque compétence des référentiels de leur action
          et les spécialités déjà dites. Renvoyé tel quel, il ne change rien.
        </p>
        <ul className="app-files__links">
          <li>
            <a href={TEMPLATE} download>
              Télécharger le classeur Excel
            </a>
          </li>
        </ul>
        <Disclosure summary="Une feuille en CSV">
          <ul>
            {COVERAGE_SHEETS.map((name) => (
              <li key={name}>
                <a href={`${TEMPLATE}?sheet=${encodeURIComponent(name)}`} download>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      </section>
      <section className="app-files" aria-labelledby="send-title">
        <h2 id="send-title">2. Déposer le fichier rempli</h2>
        <FileUpload
          address="/api/v1/programme/imports"
          jobs="/espace/formations"
          hint={`Classeur Excel (.xlsx), ou une de ses feuilles en CSV, de ${MEGABYTES}\u00a0Mo au plus. Toutes les erreurs sont nommées à leur cellule, et vous voyez ce qui sera dit avant que rien ne soit écrit. ${importRoomWords(await importRoom(read(), actor.accountId))}`}
        />
        <SentFiles
          files={sent}
          caption="Fichiers des formations que vous avez envoyés"
          hrefOf={(id) => `/espace/formations/${id}`}
        />
      </section>
      <p>
        Les effectifs ne se disent pas ici : ils ont leur classeur dans chaque bilan, sur{' '}
        <a href="/espace">Mon espace</a>.
      </p>
    </>
  );
}
