import { Alert } from '@/app/_ui/alert';
import { Disclosure } from '@/app/_ui/disclosure';
import type { ValidatedTogether } from '@/lib/report/batch-validation';
import type { Inbox } from '@/lib/report/inbox';
import { batchWords, refusedInBatch } from '@/lib/wording/batches';

type Row = Inbox['validated'][number];

/** What became of the sections that were validated together: each refusal by its name, with its reason. */
export function BatchAnswer({ answer, rows }: { answer: ValidatedTogether; rows: readonly Row[] }) {
  const known = new Map(rows.map((row) => [row.sectionId, row]));
  const { refused } = answer;
  // Only what stands validated is said to be.
  const validated = answer.validated.filter((id) => known.get(id)?.status === 'validated');
  if (validated.length + refused.length === 0) return null;
  return (
    <Alert
      tone={refused.length > 0 ? 'warning' : 'success'}
      title={batchWords(validated.length, refused.length)}
      announce
    >
      {refused.length > 0 && (
        <ul>
          {refused.map(({ sectionId, code }) => (
            <li key={sectionId}>
              <SectionLink sectionId={sectionId} row={known.get(sectionId)} />
              {' : '}
              {refusedInBatch(code, known.get(sectionId)?.status)}
            </li>
          ))}
        </ul>
      )}
      {validated.length > 0 && (
        <Disclosure summary="Revoir ce qui est validé">
          <ul>
            {validated.map((sectionId) => (
              <li key={sectionId}>
                <SectionLink sectionId={sectionId} row={known.get(sectionId)} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Alert>
  );
}

const SectionLink = ({ sectionId, row }: { sectionId: number; row: Row | undefined }) =>
  row ? (
    <a href={`/pilotage/volets/${sectionId}`}>
      {row.acronym} – {row.actionTitle}
    </a>
  ) : (
    'Un volet qui n’est pas dans cette liste'
  );
