import { presentOn } from '@/lib/domain/eligibility/facts-of-day';
import type { FoundConsortium } from './consortium-found';

/** What a function is looked at beside: the project's actions, its members on the day, the functions already held. */
export const functionGround = (
  { places, records, project }: FoundConsortium,
  { effectiveOn }: { effectiveOn: string },
  today: string,
) => ({
  today,
  actionKeys: places.map(({ actionKey }) => actionKey),
  memberIds: presentOn(records.memberships, project.id, effectiveOn),
  functions: records.functions.filter(({ cancelledFrom }) => cancelledFrom === null),
});
