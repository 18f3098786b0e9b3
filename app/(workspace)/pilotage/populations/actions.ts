'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn, textIn, textOrNull } from '@/app/_web/form-fields';
import { loadPopulation as load } from '@/lib/population/load-population';
import { supersedePopulation as supersede } from '@/lib/population/supersede-population';
import { readPopulation } from './read-population';

export const loadPopulation = formAction(load, readPopulation, {
  done: ({ seriesId }) => `/pilotage/populations/${seriesId}`,
});

export const supersedePopulation = formAction(supersede, (form) => ({
  seriesId: idIn(form, 'seriesId'),
  successorId: textOrNull(form, 'successorId') === null ? null : idIn(form, 'successorId'),
  reason: textIn(form, 'reason'),
}));
