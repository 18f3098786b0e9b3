import { createHmac } from 'node:crypto';
import { comparedName } from '@/lib/domain/participant-names';
import { ownSecrets } from '@/lib/env';

/**
 * The keyed digests of a name within a project, that of today’s secret first: two spellings of it have the same one, the
 * same name in another project another one, and without the secret it says nothing.
 */
export const nameKeys = (projectId: number, name: string): string[] =>
  ownSecrets().map((secret) =>
    createHmac('sha256', secret)
      .update(`participant:${projectId}:${comparedName(name)}`)
      .digest('base64url'),
  );

export const nameKey = (projectId: number, name: string): string => nameKeys(projectId, name)[0] ?? '';
