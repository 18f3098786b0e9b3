import { Disclosure } from '@/app/_ui/disclosure';
import { numbersIn } from '@/lib/domain/gap';
import type { ReadGap } from '@/lib/gap/gap-list';
import { formatDay } from '@/lib/wording/dates';
import { gapNumbersText, gapStateWords } from '@/lib/wording/gaps';
import { counted } from '@/lib/wording/plural';
import { capitalised, french } from '@/lib/wording/typography';

interface Props {
  /** Oldest first. */
  notes: ReadGap['notes'];
  /** The last note speaks of other numbers than today's. */
  changedSince: boolean;
}

/** What was said of a gap: the last note in full, the earlier ones on demand. */
export function GapNotes({ notes, changedSince }: Props) {
  const last = notes.at(-1);
  if (!last) return null;
  const earlier = notes.slice(0, -1).toReversed();
  return (
    <>
      <Note note={last} />
      {changedSince && (
        <p>
          Depuis cette note, les nombres ont changé. Ils étaient :{' '}
          {gapNumbersText(numbersIn(last.fingerprint)) || 'aucun'}.
        </p>
      )}
      {earlier.length > 0 && (
        <Disclosure
          summary={`Historique : ${counted(earlier.length, 'note antérieure', 'notes antérieures')}`}
        >
          {earlier.map((note) => (
            <Note key={note.id} note={note} />
          ))}
        </Disclosure>
      )}
    </>
  );
}

function Note({ note: { state, day, author, note } }: { note: ReadGap['notes'][number] }) {
  return (
    <blockquote className="app-gap__note">
      <p>
        {capitalised(gapStateWords[state])} le {formatDay(day)} par {author ?? 'un agent du programme'} :
      </p>
      <p className="app-gap__words">{french(note)}</p>
    </blockquote>
  );
}
