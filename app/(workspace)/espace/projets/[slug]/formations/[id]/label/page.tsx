import { Alert } from '@/app/_ui/alert';
import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { numberIn } from '@/app/_web/number-in';
import { found } from '@/app/_web/page';
import { type LabelFile, labelFile } from '@/lib/label/label-file';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import {
  completenessWords,
  labelAnswerWords,
  labelDecisionWords,
  placementWords,
} from '@/lib/wording/labels';
import { sourceWords } from '@/lib/wording/source-lines';
import { capitalised, french } from '@/lib/wording/typography';
import { WithdrawForm } from '../../../../../../pilotage/withdraw-form';
import { cancelLabelDecision } from './actions';
import { DecisionForm } from './decision-form';
import { FillForm } from './fill-form';

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

/** The file of the label of a training: its consortium fills it, the officer records what was decided of it. */
export default async function LabelPage({ params }: Props) {
  const { slug, id } = await params;
  const actor = await requireActor();
  const file = await found(
    (async () => labelFile(read(), actor, { slug, id: numberIn(id) }, requestNow()))(),
  );
  const { training, inScope, criteria, content, completeness, decides } = file;
  return (
    <>
      <PageHeader
        title="Dossier du label Medicen Paris Region"
        tab={`${french(training.title)} – Dossier du label`}
        above={[{ label: french(training.title), href: `/formations/${training.id}` }]}
        here="Dossier du label"
        context={`${french(training.title)}, projet ${file.project.acronym}`}
        lead="Les 13 critères du guide (document 002), avec vos réponses. Le service ne note pas, et la décision est celle de Medicen."
      />
      {!inScope && (
        <Alert tone="warning" title="Le label n’est pas ouvert à cette formation">
          <p>Ce label concerne les formations initiales et en apprentissage en Île-de-France (002:3).</p>
        </Alert>
      )}
      <h2>Où en est le dossier</h2>
      <p>{completenessWords(completeness)}.</p>
      <Placement file={file} />
      <p>
        Le guide n’imprime ni seuil, ni durée de validité, ni renouvellement, ni frais : rien ici ne dit si le
        dossier suffit.
      </p>
      <Decisions file={file} />
      {inScope ? (
        <>
          <h2>Répondre aux critères</h2>
          <FillForm trainingId={training.id} criteria={criteria} />
        </>
      ) : (
        <AnswersTable criteria={criteria} />
      )}
      <Disclosure summary="Ce que le guide demande de joindre au dossier">
        <ul>
          {content.map(({ label, src }) => (
            <li key={src}>
              {french(label)} ({sourceWords(src)})
            </li>
          ))}
        </ul>
      </Disclosure>
      {decides && (
        <>
          <h2>Suite donnée au dossier</h2>
          <DecisionForm trainingId={training.id} />
        </>
      )}
    </>
  );
}

function Placement({ file: { placement, criteria } }: { file: LabelFile }) {
  const answer = criteria.find(({ criterion }) => criterion === '1.2')?.answer;
  if (!answer || (answer.months === null && answer.years === null)) return null;
  const said = [
    answer.months === null ? 'durée non renseignée' : `${answer.months}\u00a0mois`,
    answer.years === null ? 'année de fin non renseignée' : `bac\u00a0+${answer.years}`,
  ].join(', ');
  const asks =
    placement.months === null
      ? 'le guide n’imprime pas de durée pour ce cas'
      : `le guide demande au moins ${placement.months}\u00a0mois`;
  return (
    <p>
      Critère 1.2 : {said} – {placementWords[placement.reading]} ; {asks} (document 002, ligne 84).
    </p>
  );
}

function Decisions({ file: { decisions, decides } }: { file: LabelFile }) {
  if (decisions.length === 0) return <p>Aucune suite n’est enregistrée.</p>;
  return (
    <DataTable
      caption="Suites données au dossier"
      columns={[
        { key: 'decision', label: 'Suite' },
        { key: 'on', label: 'Le' },
        { key: 'body', label: 'Décidée par' },
        { key: 'source', label: 'Document' },
        ...(decides ? [{ key: 'cancel', label: 'Annuler' }] : []),
      ]}
      rows={decisions.map(({ id, decision, decidedOn, body, source }) => ({
        key: String(id),
        cells: [
          capitalised(labelDecisionWords[decision]),
          formatDay(decidedOn),
          french(body),
          french(source),
          ...(decides
            ? [
                <Disclosure key="cancel" summary="Enregistrée par erreur ?">
                  <WithdrawForm action={cancelLabelDecision} id={id} thing="decision" what="la suite" />
                </Disclosure>,
              ]
            : []),
        ],
      }))}
    />
  );
}

function AnswersTable({ criteria }: Pick<LabelFile, 'criteria'>) {
  const given = criteria.filter(({ answer }) => answer !== null);
  if (given.length === 0) return null;
  return (
    <DataTable
      caption="Réponses données"
      columns={[
        { key: 'criterion', label: 'Critère' },
        { key: 'answer', label: 'Réponse' },
        { key: 'why', label: 'Justification' },
      ]}
      rows={given.map(({ criterion, title, answer }) => ({
        key: criterion,
        cells: [
          `${criterion} ${french(title)}`,
          answer?.answer ? labelAnswerWords[answer.answer] : 'sans réponse',
          answer?.justification ?? '–',
        ],
      }))}
    />
  );
}
