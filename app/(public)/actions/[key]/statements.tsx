import { SourceWords } from '@/app/_charts/source-words';
import type { PublicStatement } from '@/lib/overview/action-detail';
import { statementDate, statementSubject, statementWords } from '@/lib/wording/statements';
import { french } from '@/lib/wording/typography';

/** What other public pages say of the action: beside its figures, never in their place. */
export function Statements({ statements }: { statements: PublicStatement[] }) {
  if (statements.length === 0) return null;
  return (
    <>
      <h3>Ce que disent d’autres pages publiques</h3>
      <ul>
        {statements.map(({ about, datedOn, value, source, note }) => (
          <li key={`${about} ${source}`}>
            {statementSubject(about)} ({statementDate(datedOn)}) : {statementWords(value)}
            {note && ` – ${french(note)}`} (<SourceWords source={source} />)
          </li>
        ))}
      </ul>
    </>
  );
}
