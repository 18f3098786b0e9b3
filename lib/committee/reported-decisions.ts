import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import type { CommitteeAsked, ReportedDecision } from '@/lib/domain/committee-report';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { readFigureWords } from '@/lib/wording/committees';
import { earlierDecisions } from './earlier-decisions';
import type { EntryView } from './entry-views';

/**
 * The decisions that the report of some seasons opens with, once each: those of a committee on every season are of each.
 * The figures of today are those that the handle reads; the words are those that this person may read.
 */
export async function reportedDecisions(
  read: Read,
  actor: Actor,
  { day, actions }: Pick<CommitteeAsked, 'day' | 'actions'>,
  seasons: readonly SeasonKey[],
): Promise<ReportedDecision[]> {
  const told = new Map<number, EntryView>();
  for (const season of seasons) {
    const asked = { season, day, ...(actions.length > 0 && { actions }) };
    for (const one of (await earlierDecisions(read, actor, asked)).decisions) told.set(one.id, one);
  }
  return [...told.values()].map(({ committee, about, said, body, state, ...one }) => ({
    decidedOn: committee.heldOn,
    text: body,
    responsible: one.responsible,
    figure: about?.before ? `${about.label} : ${readFigureWords(about.before)}` : null,
    figureNow: about?.after ? readFigureWords(about.after) : null,
    dueOn: one.dueOn,
    state,
    note: said?.reason ?? null,
    author: null,
    actionKey: one.action?.key ?? null,
  }));
}
