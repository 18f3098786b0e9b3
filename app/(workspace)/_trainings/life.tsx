import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import type { ManagedTrainingDetail } from '@/lib/project/managed-training';
import { formatDay } from '@/lib/wording/dates';
import { trainingEventWords } from '@/lib/wording/training-life';
import { french } from '@/lib/wording/typography';
import {
  addTrainingRegion,
  renameTraining,
  reopenTraining,
  replaceTraining,
  transferTraining,
} from './actions';
import { CloseTrainingForm } from './close-form';
import { LifeForm } from './life-form';

/** What happened to a training, and the forms that tell what happens to it from a day on. */
export function TrainingLife({ training }: { training: ManagedTrainingDetail }) {
  const { id, words, lists, life, revisionId, choices, transferTo, others, replacedBy } = training;
  const of = { trainingId: id, seen: revisionId };
  const regions = choices.regions.filter(({ code }) =>
    lists.regions.every(({ regionCode }) => regionCode !== code),
  );
  return (
    <section aria-labelledby="vie">
      <h2 id="vie">Vie de la formation</h2>
      <p>
        Ce qui vaut à partir d’un jour, passé ou à venir. Ce qui a été saisi et envoyé auparavant reste tel
        quel ; une faute, elle, se corrige sous « Modifier ».
      </p>
      <DataTable
        caption="Vie de la formation, dans l’ordre des jours"
        hideCaption
        empty="Rien n’est encore enregistré : ni changement d’intitulé, ni région nouvelle, ni changement d’organisation."
        columns={[
          { key: 'day', label: 'À partir du' },
          { key: 'what', label: 'Ce qui change' },
          { key: 'known', label: 'Connu depuis le' },
          { key: 'why', label: 'Motif' },
        ]}
        rows={life.map((event) => ({
          key: String(event.id),
          cells: [
            `${formatDay(event.effectiveOn)}${event.toCome ? ', à venir' : ''}`,
            <Told key="what" event={event} of={id} />,
            formatDay(event.knownFrom),
            event.reason,
          ],
        }))}
      />
      <Disclosure summary="Changer l’intitulé à partir d’un jour">
        <LifeForm
          key={revisionId}
          {...of}
          action={renameTraining}
          prefix="rename"
          fields={[{ name: 'title', label: 'Nouvel intitulé' }]}
          dayLabel="À partir du"
          dayHint="Les pages lues à une date antérieure gardent l’intitulé d’alors ; les fichiers déjà téléchargés retrouvent leurs lignes."
          submit="Changer l’intitulé"
        />
      </Disclosure>
      <Disclosure summary="Ajouter une région à partir d’un jour">
        <LifeForm
          key={revisionId}
          {...of}
          action={addTrainingRegion}
          prefix="region"
          fields={[
            {
              name: 'regionCode',
              label: 'Région',
              options: regions.map(({ code, name }) => ({ value: code, label: french(name) })),
            },
            { name: 'places', label: 'Places (facultatif)' },
          ]}
          dayLabel="Donnée dans cette région à partir du"
          submit="Ajouter la région"
        />
      </Disclosure>
      <Disclosure summary={words.closedOn ? 'Fermeture' : 'Fermer la formation'}>
        <CloseTrainingForm key={revisionId} trainingId={id} seen={revisionId} closedOn={words.closedOn} />
      </Disclosure>
      {words.closedOn && (
        <Disclosure summary="Rouvrir la formation à partir d’un jour">
          <LifeForm
            key={revisionId}
            {...of}
            action={reopenTraining}
            prefix="reopen"
            dayLabel="Rouverte à partir du"
            dayHint={`Elle est fermée à partir du ${formatDay(words.closedOn)} : rien ne se saisit pour une année qui commence entre les deux jours.`}
            submit="Rouvrir la formation"
          />
        </Disclosure>
      )}
      {!replacedBy && others.length > 0 && (
        <Disclosure summary="Dire par quelle formation elle est remplacée">
          <LifeForm
            key={revisionId}
            {...of}
            action={replaceTraining}
            prefix="replace"
            fields={[
              {
                name: 'successorId',
                label: 'Remplacée par',
                hint: 'Une formation du même projet. Les mêmes apprenants ne s’ajoutent jamais\u00a0: une ligne se saisit dans l’une ou dans l’autre.',
                options: others.map((other) => ({
                  value: String(other.id),
                  label: french(`${other.title} (${other.organisation})`),
                })),
              },
            ]}
            dayLabel="À partir du"
            dayHint="La fermer se dit à part."
            submit="Enregistrer la suite"
          />
        </Disclosure>
      )}
      {transferTo.length > 0 && (
        <Disclosure summary="Confier la formation à un autre membre du consortium">
          <LifeForm
            key={revisionId}
            {...of}
            action={transferTraining}
            prefix="transfer"
            fields={[
              {
                name: 'organisationId',
                label: 'Membre qui la déclare désormais',
                options: transferTo.map(({ organisationId, name }) => ({
                  value: String(organisationId),
                  label: french(name),
                })),
              },
            ]}
            dayLabel="À partir du"
            dayHint="Ses lignes sont dès lors demandées à ce membre ; ce qui a été envoyé auparavant reste à celui qui l’a déclaré."
            submit="Confier la formation"
          />
        </Disclosure>
      )}
    </section>
  );
}

/** A replacement leads to the other training, whichever of the two is read. */
function Told({ event, of }: { event: ManagedTrainingDetail['life'][number]; of: number }) {
  const words = french(trainingEventWords(event, of));
  const other = event.trainingId === of ? event.successorId : event.trainingId;
  return other === null ? words : <a href={`/formations/${other}`}>{words}</a>;
}
