import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { importService } from '@/app/_web/import-service';
import { found } from '@/app/_web/page';
import { resumeImports } from '@/lib/import/import-jobs';
import { importRoom } from '@/lib/import/import-room';
import { programmeImports } from '@/lib/programme-file/programme-imports';
import { COVERAGE_SHEETS } from '@/lib/programme-file/sheets-for';
import { read } from '@/lib/store';
import { importRoomWords } from '@/lib/wording/file-room';
import { TakeAndSend } from '../../_programme-file/take-and-send';

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
      <TakeAndSend
        held="Il contient les formations que vous pouvez écrire, chaque compétence des référentiels de leur action et les spécialités déjà dites."
        sheets={COVERAGE_SHEETS}
        jobs="/espace/formations"
        seen="ce qui sera dit"
        room={importRoomWords(await importRoom(read(), actor.accountId))}
        caption="Fichiers des formations que vous avez envoyés"
        sent={sent}
      />
      <p>
        Les effectifs ne se disent pas ici : ils ont leur classeur dans chaque bilan, sur{' '}
        <a href="/espace">Mon espace</a>.
      </p>
    </>
  );
}
