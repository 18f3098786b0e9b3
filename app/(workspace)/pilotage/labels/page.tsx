import { DataTable } from '@/app/_ui/data-table';
import { ExportLinks } from '@/app/_ui/export-links';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { managedLabelFiles } from '@/lib/label/label-files';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { completenessWords, labelDecisionWords } from '@/lib/wording/labels';
import { capitalised, french } from '@/lib/wording/typography';

export default async function LabelsPage() {
  const actor = await requireActor();
  const now = requestNow();
  const files = await found(managedLabelFiles(read(), actor, now));
  return (
    <>
      <PageHeader
        title="Dossiers du label Medicen"
        above={[{ label: 'Pilotage', href: '/pilotage' }]}
        here="Labels"
        context={`Situation connue au ${formatDay(now.day)}`}
        lead="Les formations initiales ou en apprentissage d’Île-de-France (002:3) dont le dossier est commencé. Ni note, ni score : la décision est celle de Medicen."
      />
      <DataTable
        caption="Dossiers commencés"
        hideCaption
        empty="Aucun dossier n’est commencé. Un chef de file commence le sien depuis la page de sa formation."
        columns={[
          { key: 'training', label: 'Formation' },
          { key: 'project', label: 'Projet' },
          { key: 'state', label: 'Réponses' },
          { key: 'decision', label: 'Suite' },
        ]}
        rows={files.map((file) => ({
          key: String(file.trainingId),
          cells: [
            file.own ? (
              <a key="training" href={`/espace/projets/${file.slug}/formations/${file.trainingId}/label`}>
                {french(file.title)}
              </a>
            ) : (
              french(file.title)
            ),
            file.acronym,
            completenessWords(file.completeness),
            file.standing
              ? `${capitalised(labelDecisionWords[file.standing.decision])}, ${formatDay(file.standing.decidedOn)} (${file.standing.source})`
              : 'aucune enregistrée',
          ],
        }))}
      />
      {files.length > 0 && <ExportLinks table="label-files" params={{}} />}
    </>
  );
}
