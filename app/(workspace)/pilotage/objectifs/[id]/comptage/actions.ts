'use server';

import { formAction } from '@/app/_web/form-action';
import { recordCountingMode as recordMode } from '@/lib/objective/record-counting-mode';
import { recordMilestone as recordReached } from '@/lib/objective/record-milestone';
import { replaceComponent as replace } from '@/lib/objective/replace-component';
import { readMilestone, readMode, readReplacement } from './read-counting';

const page = (componentId: string, done: string) =>
  `/pilotage/objectifs/${encodeURIComponent(componentId)}/comptage?fait=${done}`;

export const recordCountingMode = formAction(recordMode, readMode, {
  done: ({ componentId }) => page(componentId, 'mode'),
});

export const replaceComponent = formAction(replace, readReplacement, {
  done: ({ componentId }) => page(componentId, 'remplacement'),
});

export const recordMilestone = formAction(recordReached, readMilestone);
