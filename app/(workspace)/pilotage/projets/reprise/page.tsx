import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { importService } from '@/app/_web/import-service';
import { found } from '@/app/_web/page';
import { resumeImports } from '@/lib/import/import-jobs';
import { importRoom } from '@/lib/import/import-room';
import { SHEET_NAMES } from '@/lib/programme-file/columns';
import { programmeImports } from '@/lib/programme-file/programme-imports';
import { read } from '@/lib/store';
import { importRoomWords } from '@/lib/wording/file-room';
import { TakeAndSend } from '../../../_programme-file/take-and-send';

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
      <TakeAndSend
        held="Il contient ce que le service sait déjà : toutes les organisations, et les projets de vos actions."
        sheets={SHEET_NAMES}
        jobs="/pilotage/projets/reprise"
        seen="ce qui sera créé ou modifié"
        room={importRoomWords(await importRoom(read(), actor.accountId))}
        caption="Fichiers de reprise que vous avez envoyés"
        sent={sent}
      />
      <p>
        La feuille «&nbsp;Réalisés&nbsp;» remplit des campagnes du passé&nbsp;: personne n’y est en retard ni
        ne reçoit de message. Une autre personne en charge de l’action valide ce que vous y chargez, sur{' '}
        <a href="/pilotage">Pilotage</a>.
      </p>
    </>
  );
}
