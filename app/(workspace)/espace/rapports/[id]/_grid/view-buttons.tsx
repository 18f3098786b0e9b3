'use client';

import { formatCount } from '@/lib/wording/numbers';
import { useDraft, useView, useViewCounts } from '../_draft/draft-context';
import { LINE_VIEWS, type LineView } from '../_draft/line-views';

const NAMES: Record<LineView, string> = {
  all: 'Toutes les lignes',
  to_fill: 'À remplir',
  to_justify: 'À justifier',
  returned: 'Retournées',
  mine: 'Ma partie',
};

/** What the grid may be narrowed to, each with how much it holds; what holds nothing is not offered. */
export function ViewButtons({ sectionId, captionId }: { sectionId: number; captionId: string }) {
  const draft = useDraft();
  const { view: chosen } = useView(sectionId);
  const counts = useViewCounts(sectionId);
  const offered = LINE_VIEWS.filter((view) => view === 'all' || view === chosen || counts[view]);
  if (offered.length === 1) return null;
  return (
    <fieldset className="app-views__views" aria-describedby={captionId}>
      <legend className="fr-sr-only">Lignes montrées</legend>
      {inOrder(offered).map((view) => (
        <button
          key={view}
          type="button"
          className="fr-btn fr-btn--sm fr-btn--tertiary app-views__view"
          aria-pressed={view === chosen}
          onClick={() => draft.look(sectionId, view)}
        >
          {NAMES[view]} ({formatCount(counts[view] ?? 0)})
        </button>
      ))}
    </fieldset>
  );
}

/** The own part stands first, for whom there is one. */
const inOrder = (views: readonly LineView[]): LineView[] => [
  ...views.filter((view) => view === 'mine'),
  ...views.filter((view) => view !== 'mine'),
];
