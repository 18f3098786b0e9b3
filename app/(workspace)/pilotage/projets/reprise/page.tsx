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
import { SHEET_NAMES } from '@/lib/programme-file/columns';
import { programmeImports } from '@/lib/programme-file/programme-imports';
import { read } from '@/lib/store';
import { importRoomWords } from '@/lib/wording/file-room';

const TEMPLATE = '/api/v1/programme/template';
const MEGABYTES = FILE_LIMITS.bytes / 1_000_000;

export default async function ProgrammeFilePage() {
  const actor = await requireActor();
  const sent = await found(programmeImports(read(), actor));
  await resumeImports(importService);
  return (
    <>
      <PageHeader
        title="Reprendre un fichier"
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Projets', href: '/pilotage/projets' },
        ]}
        lead="Enregistrer ou corriger d’un coup organisations, projets, formations, engagements et effectifs, passés compris."
      />
      <section className="app-files" aria-labelledby="take-title">
        <h2 id="take-title">1. Télécharger le classeur, prérempli</h2>
        <p>
          Il contient ce que le service sait déjà : toutes les organisations, et les projets de vos actions.
          Renvoyé tel quel, il ne change rien.
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
            {SHEET_NAMES.map((name) => (
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
          jobs="/pilotage/projets/reprise"
          hint={`Classeur Excel (.xlsx), ou une de ses feuilles en CSV, de ${MEGABYTES}\u00a0Mo au plus. Toutes les erreurs sont nommées à leur cellule, et vous voyez ce qui sera créé ou modifié avant que rien ne soit écrit. ${importRoomWords(await importRoom(read(), actor.accountId))}`}
        />
        <SentFiles
          files={sent}
          caption="Fichiers de reprise que vous avez envoyés"
          hrefOf={(id) => `/pilotage/projets/reprise/${id}`}
        />
      </section>
      <p>
        La feuille «&nbsp;Réalisés&nbsp;» remplit des campagnes du passé : personne n’y est en retard ni ne
        reçoit de message. Une autre personne en charge de l’action valide ce que vous y chargez, sur{' '}
        <a href="/pilotage">Pilotage</a>.
      </p>
    </>
  );
}
