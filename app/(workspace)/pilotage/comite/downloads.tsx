import { COMMITTEE_FORMATS, type CommitteeFormat } from '@/lib/domain/committee-report';
import { formatDay } from '@/lib/wording/dates';

const names: Record<CommitteeFormat, string> = {
  pdf: 'Rapport de quelques pages (PDF)',
  xlsx: 'Classeur de tous les chiffres (XLSX)',
  pptx: 'Diapositives (PPTX)',
};

/** One button a file, each of the same figures. */
export function Downloads({ query, day }: { query: URLSearchParams; day: string }) {
  return (
    <ul className="app-committee__files">
      {COMMITTEE_FORMATS.map((format) => (
        <li key={format}>
          <a
            className="fr-btn"
            href={`/api/v1/committee?${new URLSearchParams([...query, ['format', format]])}`}
          >
            {names[format]}
            <span className="fr-sr-only">, situation au {formatDay(day)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
