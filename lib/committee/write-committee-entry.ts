import { appendEntry, type CommitteeRow, committeeAt } from '@/db/committees';
import { componentOf } from '@/db/objective-components';
import { type Read, read, type Tx } from '@/db/store';
import { can } from '@/lib/access/policy';
import { type Command, execute, type Request } from '@/lib/command';
import type { About } from '@/lib/domain/committee';
import {
  type ChosenAbout,
  type CommitteeEntryInput,
  committeeEntryInput,
  dueProblems,
  readAbout,
} from '@/lib/domain/committee-inputs';
import { problem } from '@/lib/domain/inputs';
import { readDayItself } from '@/lib/figure/reader';
import { refuseAll } from '@/lib/refusal';
import { type FoundCommittee, findCommittee } from './committee-found';
import { committeeTarget, entryTarget } from './committee-target';
import { type FigureSpokenOf, figuresSpokenOf } from './figures-spoken-of';

interface Found extends FoundCommittee {
  /** Undefined: what it speaks of is none of this committee's. */
  about: ChosenAbout | undefined;
}

const command = (
  spoken: FigureSpokenOf | null,
): Command<CommitteeEntryInput, Found, { entryId: number; committeeId: number }> => ({
  name: 'write-committee-entry',
  permission: 'committee.write',
  input: committeeEntryInput,
  async find(circumstances, { committeeId, about: chosen }) {
    const found = await findCommittee(circumstances, committeeId);
    if (!found) return undefined;
    const about = await aboutOf(circumstances.tx, found.committee, chosen, spoken);
    return { ...found, about, target: about ? entryTarget(about, found.committee) : found.target };
  },
  async run({ tx, actor, now, door }, given, { committee, about }) {
    const { committeeId, kind, body, responsible, dueOn } = given;
    refuseAll([
      ...(about ? [] : [problem('about', 'about_unknown')]),
      ...dueProblems(given, committee.heldOn),
    ]);
    const entryId = await appendEntry(tx, {
      ...{ committeeId, kind, body, responsible, dueOn, ...about },
      figure: spoken?.figure ?? null,
      accountId: actor.accountId,
      door,
      at: now.instant,
      knownFrom: now.day,
    });
    return {
      result: { entryId, committeeId },
      journal: { subject: `committee:${committeeId}`, references: { entry: entryId } },
    };
  },
});

/**
 * Adds a note or a decision to a committee, with what the target or the écart that it speaks of read at the end of the
 * committee's day, as anyone could read it. That is worked out before the write: it keeps nobody else waiting.
 */
export async function writeCommitteeEntry(
  raw: unknown,
  request: Request,
): Promise<{ entryId: number; committeeId: number }> {
  return execute(command(await spokenOf(read(), raw, request)), raw, request);
}

/** Nothing is worked out for whoever may not write there. */
async function spokenOf(handle: Read, raw: unknown, { actor, now }: Request): Promise<FigureSpokenOf | null> {
  const given = committeeEntryInput.safeParse(raw);
  const about = given.success ? readAbout(given.data.about) : undefined;
  if (!given.success || !about || !isFigure(about)) return null;
  const committee = await committeeAt(handle, given.data.committeeId, now.day);
  if (!committee || !can(actor, 'committee.write', committeeTarget(committee.actionKeys))) return null;
  return (await figuresSpokenOf(readDayItself(handle, now.day), [about], committee.heldOn))(about);
}

const isFigure = ({ componentId, gapKey }: About): boolean => componentId !== null || gapKey !== null;

/** What an entry speaks of, with its one action; undefined where this committee cannot speak of it. */
async function aboutOf(
  tx: Tx,
  committee: CommitteeRow,
  chosen: string,
  spoken: FigureSpokenOf | null,
): Promise<ChosenAbout | undefined> {
  const about = readAbout(chosen);
  if (!about) return undefined;
  const isOurs = (key: string) => committee.actionKeys.includes(key);
  if (about.componentId !== null) {
    const component = await componentOf(tx, about.componentId);
    const isOfSeason = committee.seasonKey === null || committee.seasonKey === component?.seasonKey;
    if (!component || !isOfSeason || !isOurs(component.actionKey)) return undefined;
    return { ...about, actionKey: component.actionKey };
  }
  if (about.gapKey !== null) {
    if (!spoken || (spoken.actionKeys.length > 0 && !spoken.actionKeys.some(isOurs))) return undefined;
    const [only, ...others] = spoken.actionKeys;
    return { ...about, actionKey: only !== undefined && others.length === 0 ? only : null };
  }
  return about.actionKey === null || isOurs(about.actionKey) ? about : undefined;
}
