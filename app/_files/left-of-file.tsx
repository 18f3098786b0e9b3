import type { FileProblem } from '@/lib/domain/exchange';
import { fileProblemText, placeText } from '@/lib/wording/file-problems';

/** What of a file was left, and with what it was read: its age first, where nothing tells it. */
export function LeftOfFile({
  notices,
  heading: Heading = 'h3',
}: {
  notices: readonly FileProblem[];
  heading?: 'h2' | 'h3';
}) {
  if (notices.length === 0) return null;
  return (
    <>
      <Heading>À savoir de ce fichier</Heading>
      <ul>
        {notices.map((notice) => {
          const text = fileProblemText(notice);
          return <li key={text + placeText(notice.place)}>{text}</li>;
        })}
      </ul>
    </>
  );
}
