'use server';

import { formAction } from '@/app/_web/form-action';
import { recordCountingMode } from '@/lib/commands/record-counting-mode';
import { recordMilestone } from '@/lib/commands/record-milestone';
import { replaceComponent } from '@/lib/commands/replace-component';
import { readMilestone, readMode, readReplacement } from './read-counting';

const page = (componentId: string, done: string) =>
  `/pilotage/objectifs/${encodeURIComponent(componentId)}/comptage?fait=${done}`;

export const recordMode = formAction(recordCountingMode, readMode, {
  done: ({ componentId }) => page(componentId, 'mode'),
});

export const replace = formAction(replaceComponent, readReplacement, {
  done: ({ componentId }) => page(componentId, 'remplacement'),
});

export const recordReached = formAction(recordMilestone, readMilestone);
