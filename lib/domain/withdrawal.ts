import { z } from 'zod';
import { reasonInput, versionInput } from './inputs';

/** Takes back a thing that was recorded by mistake. */
export const withdrawalInput = z.object({
  id: z.int().positive(),
  reason: reasonInput,
  version: versionInput,
});

/** What may hang on a thing, and keeps it from being withdrawn; how many of each. */
export const DEPENDENTS = [
  'participations',
  'memberships',
  'trainings',
  'commitments',
  'planned',
  'figures',
  'reports',
  'amounts',
  'agreements',
  'payments',
  'milestones',
  'pledges',
  'accounts',
  'evidence',
  'overlaps',
  'successions',
  'replacements',
  'sessions',
] as const;
export type Dependent = (typeof DEPENDENTS)[number];
export type Dependents = Partial<Record<Dependent, number>>;
