import type { FileProblem } from '@/lib/domain/exchange';
import { fileProblemText, placeText } from '@/lib/wording/file-problems';

/** What of a file was left, and with what it was read: its age first, where nothing tells it. */
export function LeftOfFile({ notices }: { notices: readonly FileProblem[] }) {
  if (notices.length === 0) return null;
  return (
    <>
      <h3>À savoir de ce fichier</h3>
      <ul>
        {notices.map((notice) => {
          const text = fileProblemText(notice);
          return <li key={text + placeText(notice.place)}>{text}</li>;
        })}
      </ul>
    </>
  );
}
