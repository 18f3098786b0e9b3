import { z } from 'zod';
import { addIdentifier, addOrganisation } from '@/db/projects';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { fold } from '@/lib/domain/fold';
import { ORGANISATION_KINDS, ORIGINS } from '@/lib/domain/vocabulary';

const input = z.object({
  name: z.string().trim().min(2).max(200),
  kind: z.enum(ORGANISATION_KINDS),
  regionCode: z.string().max(3).nullable(),
  healthUniversity: z.boolean(),
  origin: z.enum(ORIGINS).exclude(['reference']).default('recorded'),
  uai: z.array(z.string().regex(/^\d{7}[A-Z]$/)).default([]),
});

export const createOrganisation: Command<
  z.infer<typeof input>,
  { target: Target },
  { organisationId: number }
> = {
  name: 'create-organisation',
  permission: 'organisation.manage',
  input,
  find: async () => ({ target: {} }),
  async run({ tx }, { uai, ...given }) {
    const organisationId = await addOrganisation(tx, { ...given, search: fold(given.name) });
    for (const value of uai) await addIdentifier(tx, { organisationId, kind: 'uai', value });
    return { result: { organisationId }, journal: { subject: `organisation:${organisationId}` } };
  },
};
