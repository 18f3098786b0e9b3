import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/app/_ui/action-button';
import { Alert } from '@/app/_ui/alert';
import { Disclosure } from '@/app/_ui/disclosure';
import { ownValidation } from '@/lib/report/batch-undo';
import type { Inbox } from '@/lib/report/inbox';
import { batchWords, refusedInBatch, undoneWords } from '@/lib/wording/batches';
import { formatCount } from '@/lib/wording/numbers';
import { french } from '@/lib/wording/typography';
import type { Answer } from './batch-answer-address';
import { chosenText } from './chosen';
import { undoDecisions } from './validation/actions';

type Row = Inbox['validated'][number];

interface Props {
  answer: Answer;
  rows: readonly Row[];
  accountId: number;
  /** The list that was read, filtered and sorted. */
  kept: string;
}

/** What became of the sections that were decided together: each refusal by its name, with its reason. */
export function BatchAnswer({ answer: { did, done: said, refused }, rows, accountId, kept }: Props) {
  const known = new Map(rows.map((row) => [row.sectionId, row]));
  // Only what stands so is said to be.
  const status = did === 'validated' ? 'validated' : 'submitted';
  const done = said.filter((id) => known.get(id)?.status === status);
  if (done.length + refused.length === 0) return null;
  const undoable = done.flatMap((id) => {
    const row = known.get(id);
    const decision = row && ownValidation(row, accountId);
    return decision === undefined ? [] : [chosenText(id, decision)];
  });
  return (
    <Alert
      tone={refused.length > 0 ? 'warning' : 'success'}
      title={(did === 'validated' ? batchWords : undoneWords)(done.length, refused.length)}
      announce
    >
      {refused.length > 0 && (
        <ul>
          {refused.map(({ sectionId, code }) => (
            <li key={sectionId}>
              <SectionLink sectionId={sectionId} row={known.get(sectionId)} />
              {' : '}
              {refusedInBatch(code, known.get(sectionId)?.status)}
            </li>
          ))}
        </ul>
      )}
      {done.length > 0 && (
        <Disclosure summary={did === 'validated' ? 'Revoir ce qui est validé' : 'Revoir ce qui attend'}>
          <ul>
            {done.map((sectionId) => (
              <li key={sectionId}>
                <SectionLink sectionId={sectionId} row={known.get(sectionId)} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {undoable.length > 0 && (
        <ActionButton
          action={undoDecisions}
          label={undoLabel(undoable.length)}
          values={{ sections: undoable.join('.'), kept, 'idempotency-key': randomUUID() }}
        />
      )}
    </Alert>
  );
}

const SectionLink = ({ sectionId, row }: { sectionId: number; row: Row | undefined }) =>
  row ? (
    <a href={`/pilotage/volets/${sectionId}`}>
      {french(row.acronym)} – {french(row.actionTitle)}
    </a>
  ) : (
    'Un volet qui n’est pas dans cette liste'
  );

const undoLabel = (count: number) =>
  count === 1 ? 'Annuler cette validation' : `Annuler ces ${formatCount(count)} validations`;
