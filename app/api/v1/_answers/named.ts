import type { Asked } from '@/app/_web/api-command';
import { numberIn } from '@/app/_web/number-in';
import { refuseUnlessRoleMay } from '@/lib/access/admission';
import { participationToRecord, projectToRecord, trainingToRecord } from '@/lib/project/project-to-record';
import { read } from '@/lib/store';

/** The project of an address, for those who record it whole. */
export const namedProject = ({ params: { slug }, actor, now }: Asked<{ slug: string }>) =>
  projectToRecord(read(), actor, slug, now);

export type ParticipationPlace = { slug: string; action: string };

/** What the project of an address has in its action. */
export const namedParticipation = ({ params, actor, now }: Asked<ParticipationPlace>) =>
  participationToRecord(read(), actor, params, now);

/** The training of an address, for those who write it. */
export const namedTraining = ({ params: { id }, actor, now }: Asked<{ id: string }>) =>
  trainingToRecord(read(), actor, numberIn(id), now);

/** The organisation of an address, for those who record some. */
export function namedOrganisation({ params: { id }, actor }: Asked<{ id: string }>) {
  refuseUnlessRoleMay(actor, 'organisation.manage');
  return { organisationId: numberIn(id) };
}

/** What an answer says of a project after a write that named its version. */
export const movedOn = (
  _: unknown,
  { params: { slug }, sent }: { params: { slug: string }; sent: Readonly<Record<string, unknown>> },
) => ({ slug, version: Number(sent.version) + 1 });
