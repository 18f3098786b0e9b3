import { type QuoteRow, quotesAt } from '@/db/observatory-facts';
import { factsAt } from '@/db/observatory-rows';
import type { Read } from '@/db/store';
import { type Actor, actionsOf } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { signatures } from '@/lib/access/report-access';
import type { EntryEvent } from '@/lib/domain/committee';
import type { SourcedFact } from '@/lib/domain/observatory/fact';
import type { Signature } from '@/lib/domain/signature';
import type { Now } from '@/lib/domain/time';
import type { CommitteeEntryKind } from '@/lib/domain/vocabulary';
import { type ActionName, actionNames } from '@/lib/figure/action-names';
import { knownReference } from '@/lib/figure/action-progress';
import { readDayItself } from '@/lib/figure/reader';
import { publicGaps } from '@/lib/gap/gaps';
import { Refusal } from '@/lib/refusal';
import { gapTitle } from '@/lib/wording/gaps';
import { type CommitteeSummary, isWhole } from './committee-list';
import { committeeTarget, entryTarget } from './committee-target';
import { type EntryView, entryViews } from './entry-views';
import { keptEntries } from './kept-entries';

/** A note or a decision with who wrote it, and everything that was said of it since. */
export interface SignedEntry extends EntryView {
  by: Signature;
  at: string;
  /** As it was first written. */
  written: string;
  history: (EntryEvent & { by: Signature; at: string })[];
  mayWrite: boolean;
}

/** What an entry may speak of, by the word that a form sends for it. */
export interface AboutChoice {
  value: string;
  label: string;
}

/** A fact copied into the committee, as it read that day. */
export type QuotedFact = Omit<QuoteRow, 'committeeId'>;

export interface CommitteeRecord
  extends Pick<CommitteeSummary, 'id' | 'heldOn' | 'title' | 'seasonKey' | 'actions' | 'whole'> {
  by: Signature;
  at: string;
  entries: Record<CommitteeEntryKind, SignedEntry[]>;
  quotes: QuotedFact[];
  /** What may be quoted; null for whoever writes nothing here. */
  facts: SourcedFact[] | null;
  /** Null for whoever writes nothing here. */
  choices: { actions: AboutChoice[]; components: AboutChoice[]; gaps: AboutChoice[] } | null;
}

/** One committee with its decisions and notes, as its readers find it; missing for anybody else. */
export async function committeeRecord(
  read: Read,
  actor: Actor,
  now: Now,
  id: number,
): Promise<CommitteeRecord> {
  const { committees, entries } = await keptEntries(read, actor, now.day);
  const committee = committees.find((one) => one.id === id);
  if (!committee) throw new Refusal('missing', 'not_found');
  const own = entries.filter(({ entry }) => entry.committeeId === id);
  const names = await actionNames(read);
  const sign = signatures(read, actor, [
    committee.accountId,
    ...own.flatMap(({ entry, events }) => [entry.accountId, ...events.map(({ accountId }) => accountId)]),
  ]);
  const signed: SignedEntry[] = [];
  for (const [index, view] of (await entryViews(readDayItself(read, now.day), own, now.day)).entries()) {
    const kept = own[index];
    if (!kept) continue;
    const { entry, events } = kept;
    const history: SignedEntry['history'] = [];
    for (const { accountId, at, entryId: _, ...event } of events)
      history.push({ ...event, at, by: await sign(accountId) });
    signed.push({
      ...view,
      by: await sign(entry.accountId),
      at: entry.at,
      written: entry.body,
      history,
      mayWrite: can(actor, 'committee.write', entryTarget(entry, committee)),
    });
  }
  const { heldOn, title, seasonKey, actionKeys } = committee;
  const mayWrite = can(actor, 'committee.write', committeeTarget(actionKeys));
  return {
    ...{ id, heldOn, title, seasonKey },
    actions: actionKeys.length,
    whole: isWhole(names.list(seasonKey ?? undefined), actionKeys),
    by: await sign(committee.accountId),
    at: committee.at,
    entries: {
      decision: signed.filter(({ kind }) => kind === 'decision'),
      note: signed.filter(({ kind }) => kind === 'note'),
    },
    quotes: quotesAt(read, now.day).filter(({ committeeId }) => committeeId === id),
    facts: mayWrite ? factsAt(read, now.day) : null,
    choices: mayWrite
      ? await choicesOf(read, { seasonKey, actionKeys, mine: actionsOf(actor), day: heldOn })
      : null,
  };
}

/** What an officer may write of: his actions among the committee's, their targets, and the écarts that touch one of them or none. */
async function choicesOf(
  read: Read,
  {
    seasonKey,
    actionKeys,
    mine,
    day,
  }: Pick<CommitteeSummary, 'seasonKey'> & { actionKeys: string[]; mine: string[]; day: string },
): Promise<NonNullable<CommitteeRecord['choices']>> {
  const names = await actionNames(read);
  const own = names
    .list(seasonKey ?? undefined)
    .filter(({ key }) => actionKeys.includes(key) && mine.includes(key));
  const isOwn = (key: string) => own.some((action) => action.key === key);
  const place = ({ number, season }: Pick<ActionName, 'number' | 'season'>) =>
    `n°\u00a0${number}${seasonKey ? '' : `, ${season}`}`;
  const { components } = await knownReference(read);
  const gaps = await publicGaps(read, day, seasonKey ?? undefined);
  return {
    actions: own.map((action) => ({
      value: `action:${action.key}`,
      label: `${place(action)} – ${action.shortTitle}`,
    })),
    components: components
      .filter(({ actionKey, seasonKey: season }) => isOwn(actionKey) && (!seasonKey || season === seasonKey))
      .map(({ id, label, actionKey, seasonKey: season }) => ({
        value: `component:${id}`,
        label: `${place(names.of(season, actionKey))} – ${label}`,
      })),
    gaps: gaps
      .filter(
        ({ coherent, actionKeys: touched }) => !coherent && (touched.length === 0 || touched.some(isOwn)),
      )
      .map((gap) => ({ value: `gap:${gap.key}`, label: gapTitle(gap) })),
  };
}
