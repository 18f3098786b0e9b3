'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn, rowsIn, textIn } from '@/app/_web/form-fields';
import { typedMinutes } from '@/lib/domain/framework/duration';
import { coverCompetences as cover } from '@/lib/framework/cover-competences';

const FIELDS = ['position', 'covers', 'minutes', 'assessed'] as const;

/** Every competence of one framework, ticked or not: those of the others stay as they are. */
const readCoverage = (form: FormData) => ({
  trainingId: idIn(form, 'trainingId'),
  seen: Number(textIn(form, 'seen')) || 0,
  replaces: [],
  competences: rowsIn(form, 'competences', FIELDS).map(({ position, covers, minutes, assessed }) => ({
    framework: textIn(form, 'framework'),
    position,
    covers: covers === 'true',
    minutes: typedMinutes(minutes),
    assessed: assessed || null,
  })),
});

export const coverCompetences = formAction(cover, readCoverage);
