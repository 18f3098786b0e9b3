import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/app/_ui/action-button';
import { Alert } from '@/app/_ui/alert';
import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { type BatchPreview, batchPreview } from '@/lib/report/batch-preview';
import { read } from '@/lib/store';
import { refusedInBatch } from '@/lib/wording/batches';
import { campaignWords } from '@/lib/wording/campaigns';
import { obstacleWords } from '@/lib/wording/obstacles';
import { counted } from '@/lib/wording/plural';
import { actionWords } from '@/lib/wording/sections';
import { french } from '@/lib/wording/typography';
import { CHOSEN, chosenOf, chosenText } from '../chosen';
import { EffectLines } from '../effect-lines';
import { validateSections } from './actions';

type Section = BatchPreview['ready'][number];
const actionOf = ({ actionNumber, actionTitle, seasonKey }: Section) =>
  french(actionWords({ number: actionNumber, title: actionTitle, season: seasonKey }));

/** What validating the chosen sections would do, named one by one, before anything is written. */
export default async function ValidationPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const query = await searchParams;
  const chosen = chosenOf([query[CHOSEN] ?? []].flat());
  const kept = one(query.kept) ?? '';
  const back = `/pilotage${kept && `?${new URLSearchParams(kept)}`}`;
  const { ready, apart, gone, effects } = await found(batchPreview(read(), actor, requestNow(), chosen));
  return (
    <>
      <PageHeader
        title={ready.length > 0 ? `Valider ${counted(ready.length, 'volet')}` : 'Valider des volets'}
        above={[{ label: 'Pilotage', href: back }]}
        here="Validation"
        lead={
          ready.length > 0
            ? 'Rien n’est encore fait. Chacun sera validé à part, avec sa ligne au journal et son message au consortium.'
            : undefined
        }
      />
      <Apart apart={apart} gone={gone} />
      {ready.length === 0 ? (
        <EmptyState
          title="Aucun volet à valider ensemble"
          action={{ href: back, label: 'Revenir à la liste' }}
        >
          Cochez dans la liste ceux qui n’ont pas d’anomalie.
        </EmptyState>
      ) : (
        <>
          <h2>Ce que la validation change</h2>
          <ul>
            {effects.map(({ section, effects: ofAction }) => (
              <li key={section.sectionId}>
                {actionOf(section)}
                <EffectLines effects={ofAction} />
              </li>
            ))}
          </ul>
          <DataTable
            asCards
            caption={counted(ready.length, 'volet sans anomalie', 'volets sans anomalie')}
            columns={[
              { key: 'project', label: 'Projet' },
              { key: 'action', label: 'Action' },
              { key: 'campaign', label: 'Campagne' },
              { key: 'waits', label: 'Attend depuis', numeric: true },
              { key: 'effect', label: 'Effet à lui seul' },
            ]}
            rows={ready.map((row) => ({
              key: String(row.sectionId),
              cells: [
                <a key="project" href={`/pilotage/volets/${row.sectionId}`}>
                  {french(row.acronym)}
                </a>,
                actionOf(row),
                campaignWords(row.campaignLabel, row.retrospective),
                counted(row.waits, 'jour'),
                <EffectLines key="effect" effects={row.effects} />,
              ],
            }))}
          />
          <ActionButton
            action={validateSections}
            tone="primary"
            label={`Valider ${counted(ready.length, 'volet')}`}
            values={{
              sections: ready
                .map(({ sectionId, submissionId }) => chosenText(sectionId, submissionId ?? 0))
                .join('.'),
              kept,
              'idempotency-key': randomUUID(),
            }}
          />
          <p>
            <a className="fr-link" href={back}>
              Revenir sans valider
            </a>
          </p>
        </>
      )}
    </>
  );
}

/** Those that were chosen and are not in the batch, each with its reason. */
function Apart({ apart, gone }: Pick<BatchPreview, 'apart' | 'gone'>) {
  if (apart.length + gone === 0) return null;
  return (
    <Alert
      tone="warning"
      title={counted(apart.length + gone, 'volet choisi reste à part', 'volets choisis restent à part')}
    >
      <ul>
        {apart.map(({ section, code }) => (
          <li key={section.sectionId}>
            <a href={`/pilotage/volets/${section.sectionId}`}>
              {french(section.acronym)} – {french(section.actionTitle)}
            </a>
            {' : '}
            {code === 'section_to_open'
              ? section.obstacles.map(obstacleWords).join(', ')
              : refusedInBatch(code, section.status)}
          </li>
        ))}
        {gone > 0 && (
          <li>
            {counted(gone, 'volet n’attend plus', 'volets n’attendent plus')} de décision de votre part.
          </li>
        )}
      </ul>
    </Alert>
  );
}
