import type { ReactNode } from 'react';
import { DataTable } from '@/app/_ui/data-table';
import { keepFilters } from '@/app/_ui/keep-filters';
import type { ReadDiagnostic, ReadFinding } from '@/lib/finding/diagnostics';
import { answerWords, findingKindWords, quantityWords } from '@/lib/wording/findings';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';

interface Props {
  diagnostic: ReadDiagnostic;
  params: Readonly<Record<string, string | undefined>>;
  /** What may be done with a finding, in a column of its own. */
  acts?: (finding: ReadFinding) => ReactNode;
}

/** What a diagnostic found, each with its number or none, the trainings in front of it and where it stands. */
export function FindingTable({ diagnostic, params, acts }: Props) {
  return (
    <DataTable
      caption={`Constats : ${french(diagnostic.title)}`}
      hideCaption
      asCards
      empty="Aucun constat n’est enregistré."
      columns={[
        { key: 'label', label: 'Constat' },
        { key: 'kind', label: 'Nature' },
        { key: 'quantity', label: 'Quantité' },
        { key: 'answers', label: 'Formations en face' },
        { key: 'source', label: 'Source' },
        ...(acts ? [{ key: 'acts', label: 'Retirer' }] : []),
      ]}
      rows={diagnostic.findings.map((finding) => ({
        key: String(finding.id),
        cells: [
          <span key="label" id={`constat-${finding.id}`} className="app-title-cell">
            {french(finding.label)}
            {finding.text && <span className="app-second">{french(finding.text)}</span>}
            {about(finding) && <span className="app-second">{about(finding)}</span>}
          </span>,
          findingKindWords[finding.kind],
          <Amount key="quantity" finding={finding} />,
          <Answers key="answers" answers={finding.answers} params={params} />,
          sourceWords(finding.source),
          ...(acts ? [acts(finding)] : []),
        ],
      }))}
    />
  );
}

const about = ({ profession, romeCode }: ReadFinding): string =>
  [profession && `Profession\u00a0: ${french(profession)}`, romeCode && `ROME\u00a0${romeCode}`]
    .filter(Boolean)
    .join(' · ');

function Amount({ finding }: { finding: ReadFinding }) {
  const { horizon, basis } = finding;
  return (
    <span className="app-title-cell">
      {quantityWords(finding)}
      {horizon && <span className="app-second">{french(`Horizon : ${horizon}`)}</span>}
      {basis && <span className="app-second">{french(`Base : ${basis}`)}</span>}
    </span>
  );
}

function Answers({ answers, params }: { answers: ReadFinding['answers'] } & Pick<Props, 'params'>) {
  if (answers.length === 0) return 'aucune';
  return (
    <ul className="app-plain-list">
      {answers.map(({ trainingId, title, slug, acronym, event }) => (
        <li key={trainingId}>
          {french(title)}, <a href={keepFilters(`/projets/${slug}#formations`, params)}>{acronym}</a>
          {event === 'proposed' && ` (${answerWords[event]})`}
        </li>
      ))}
    </ul>
  );
}
