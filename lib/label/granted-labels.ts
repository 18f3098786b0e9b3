import { grantedLabels as granted } from '@/db/labels';
import type { Read } from '@/db/store';

export type GrantedLabel = ReturnType<typeof granted>[number];

/** The labels of the trainings of a project that stand on a day, each with the document that says it: anyone reads them. */
export const grantedLabels = (read: Read, projectId: number, day: string): GrantedLabel[] =>
  granted(read, projectId, day);
