import { lastOffer, offerAtMark } from '@/db/offers';
import { earlierDays } from '@/db/report-earlier';
import { can } from '@/lib/access/policy';
import {
  CLEAR_WORD,
  type FilePlace,
  type FileProblem,
  parseOfferIdentifier,
  type ReadOffer,
} from '@/lib/domain/exchange';
import type { OfferInput } from '@/lib/domain/figure';
import type { CellProblemCode } from '@/lib/domain/file-problem-codes';
import { fold } from '@/lib/domain/fold';
import { whyNotEntered } from '@/lib/domain/section';
import { isRealDay } from '@/lib/domain/time';
import type { Params } from '@/lib/refusal';
import { brokenByOffer, type EntryGround } from '@/lib/report/entry-rules';
import type { Asked, PlacedOffer } from './import-plan';
import type { Placing } from './row-placement';

/** Compares an opening of a file with its section, by the rules of the form. */
export async function placeOffer(
  placing: Placing,
  ground: EntryGround,
  given: ReadOffer,
  openings: Map<string, FilePlace>,
): Promise<{ offer?: PlacedOffer; problems: FileProblem[] }> {
  const { read, mark } = placing;
  const { place } = given;
  const refused = (code: CellProblemCode, params: Params = {}) => ({ problems: [{ place, code, params }] });
  const address = parseOfferIdentifier(given.identifier);
  if (!address) return refused('unreadable_identifier', { text: given.identifier });
  const earlier = openings.get(given.identifier.trim());
  if (earlier)
    return refused('repeated_opening', { sheet: earlier.sheet, row: earlier.row, column: earlier.column });
  openings.set(given.identifier.trim(), place);
  const happenedOn = fold(given.happenedOn) === CLEAR_WORD ? '' : given.happenedOn;
  if (happenedOn !== '' && !isRealDay(happenedOn))
    return refused('impossible_opening_date', { text: given.happenedOn });
  const section = ground.section(address.participationId);
  const training = address.subject === 'training' ? await ground.training(address.thingId) : undefined;
  if (!section || (address.subject === 'training' && !training)) return refused('line_of_other_project');
  const bare = {
    participationId: address.participationId,
    subject: address.subject,
    organisationId: training?.organisationId ?? address.thingId,
    trainingId: training?.id ?? null,
    happenedOn,
  };
  const last = await lastOffer(read, section.id, bare);
  const offer: OfferInput = { ...bare, seen: last?.id ?? null };
  const now = last?.happenedOn ?? '';
  const placed = { place, sectionId: section.id, offer, now };
  if (happenedOn === now) return { offer: { ...placed, change: 'unchanged' }, problems: [] };
  const { organisationId } = bare;
  const may = can(placing.actor, 'figures.enter', {
    ...placing.target,
    actionKeys: [section.actionKey],
    declaringOrganisations: [organisationId],
  });
  const denied = may ? whyNotEntered(section, placing.report.campaign, placing.now.day) : 'not_your_opening';
  if (denied) return refused(denied);
  const broken = await brokenByOffer(ground, offer);
  if (broken) return refused(broken.code, { ...broken.params, text: given.happenedOn });
  const marked = mark ? offerAtMark(read, section.id, offer, mark.offerRevision) : last;
  if (marked?.id !== last?.id)
    return {
      offer: { ...placed, ...asked('changed_since'), atDownload: marked?.happenedOn ?? '' },
      problems: [],
    };
  const heldBefore =
    placing.ageUnknown && happenedOn !== '' && earlierDays(read, section.id, bare).includes(happenedOn);
  if (heldBefore) return { offer: { ...placed, ...asked('held_before') }, problems: [] };
  const change = happenedOn === '' ? 'cleared' : now === '' ? 'created' : 'changed';
  return { offer: { ...placed, change }, problems: [] };
}

const asked = (why: Asked) => ({ change: 'conflict', asked: why }) as const;
