import type { EvidenceItem } from '@/lib/report/evidence-list';
import { formatBytes } from '@/lib/wording/bytes';

/** Joined files, each with its kind and weight. */
export function FileLinks({ files }: { files: readonly EvidenceItem[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="app-files">
      {files.map(({ id, name, type, bytes }) => (
        <li key={id}>
          <a href={`/api/v1/evidence/${id}`} download>
            {name}
          </a>{' '}
          <span className="app-files__detail">
            ({type}, {formatBytes(bytes)})
          </span>
        </li>
      ))}
    </ul>
  );
}
