import { DataTable } from '@/app/_ui/data-table';
import type { ReadDiagnostic } from '@/lib/finding/diagnostics';
import { findingCounts } from '@/lib/finding/diagnostics';
import { deliveredWords, domainWords } from '@/lib/wording/findings';
import { formatCount } from '@/lib/wording/numbers';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';

interface Props {
  diagnostics: readonly ReadDiagnostic[];
  /** Where each is written; without it they are read on the page of the action. */
  writes: boolean;
}

export function DiagnosticList({ diagnostics, writes }: Props) {
  return (
    <DataTable
      caption="Diagnostics enregistrés"
      hideCaption
      empty="Aucun diagnostic n’est enregistré."
      columns={[
        { key: 'title', label: 'Diagnostic' },
        { key: 'project', label: 'Projet' },
        { key: 'domain', label: 'Domaine' },
        { key: 'when', label: 'Date' },
        { key: 'findings', label: 'Constats', numeric: true },
        { key: 'answered', label: 'Avec une formation confirmée', numeric: true },
        { key: 'source', label: 'Source' },
      ]}
      rows={diagnostics.map((diagnostic) => {
        const { findings, answered } = findingCounts([diagnostic]);
        return {
          key: String(diagnostic.id),
          cells: [
            <a
              key="title"
              href={
                writes
                  ? `/diagnostics/${diagnostic.id}`
                  : `/actions/SPECIALISTES/diagnostics#diagnostic-${diagnostic.id}`
              }
            >
              {french(diagnostic.title)}
            </a>,
            diagnostic.acronym ?? 'étude extérieure',
            domainWords[diagnostic.domain],
            deliveredWords(diagnostic),
            formatCount(findings),
            formatCount(answered),
            sourceWords(diagnostic.source),
          ],
        };
      })}
    />
  );
}
