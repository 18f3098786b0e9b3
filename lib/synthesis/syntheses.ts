import type { Read } from '@/db/store';
import { authorsOfSyntheses, type SynthesisRow, synthesesAt } from '@/db/synthesis-rows';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { type StandingSyntheses, type Synthesis, standingSyntheses } from '@/lib/domain/synthesis';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { ERASED_PERSON } from '@/lib/wording/persons';
import { synthesisTarget } from './synthesis-target';

/** What is said of an action in a season: of the whole (null) or of one of its targets. */
export interface ReadSyntheses extends StandingSyntheses {
  actionKey: string;
  componentId: string | null;
}

/**
 * The synthèses of a season that an actor may read, as they stood at the end of a day, one line a subject: the published
 * ones; those that wait, of his actions or of his scope. Asked of the file at each request: no answer of one reader is
 * kept for another.
 */
export async function readSyntheses(
  read: Read,
  actor: Actor | null,
  { season, day, action }: { season: SeasonKey; day: string; action?: string | undefined },
): Promise<ReadSyntheses[]> {
  const rows = (await synthesesAt(read, { seasonKey: season, day })).filter(
    ({ actionKey }) => action === undefined || actionKey === action,
  );
  const bySubject = Map.groupBy(rows, ({ actionKey, componentId }) => `${actionKey} ${componentId ?? ''}`);
  return [...bySubject.values()].flatMap((ofSubject): ReadSyntheses[] => {
    const [first] = ofSubject;
    if (!first) return [];
    const { actionKey, componentId } = first;
    const { published, waiting } = standingSyntheses(ofSubject.map(bare));
    const reads = can(actor, 'synthesis.read', synthesisTarget(actionKey));
    const read = { actionKey, componentId, published, waiting: reads ? waiting : null };
    return read.published || read.waiting ? [read] : [];
  });
}

const bare = ({ seasonKey: _season, actionKey: _action, ...synthesis }: SynthesisRow): Synthesis => synthesis;

export interface SignedSynthesis extends Synthesis {
  author: string | null;
}

/** Everything that was ever written of an action in a season, newest first, with its authors: for its officers. */
export async function synthesisHistory(
  read: Read,
  { season, action, day }: { season: SeasonKey; action: string; day: string },
): Promise<SignedSynthesis[]> {
  const authors = await authorsOfSyntheses(read, action);
  return (await synthesesAt(read, { seasonKey: season, day }))
    .filter(({ actionKey }) => actionKey === action)
    .map((row) => ({ ...bare(row), author: authors.get(row.id) ?? ERASED_PERSON }))
    .toReversed();
}
