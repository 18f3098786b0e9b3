'use server';

import { formAction } from '@/app/_web/form-action';
import { freezeEdition as freeze } from '@/lib/edition/freeze-edition';

export const freezeEdition = formAction(
  freeze,
  (form) => ({ title: form.get('title') ?? '', asOf: form.get('asOf') ?? '' }),
  { done: ({ key }) => `/donnees/editions/${key}` },
);
