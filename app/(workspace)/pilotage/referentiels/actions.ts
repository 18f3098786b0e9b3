'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn, textIn, textOrNull } from '@/app/_web/form-fields';
import { attributeFramework as attribute } from '@/lib/framework/attribute-framework';
import { linkProfessionFramework as link } from '@/lib/framework/link-profession-framework';

export const attributeFramework = formAction(attribute, (form) => ({
  framework: textIn(form, 'framework'),
  title: textOrNull(form, 'title'),
  effectiveOn: textIn(form, 'effectiveOn'),
  source: textOrNull(form, 'source'),
  reason: textIn(form, 'reason'),
}));

export const linkProfessionFramework = formAction(link, (form) => ({
  framework: textIn(form, 'framework'),
  professionId: idIn(form, 'professionId') ?? 0,
  linked: textIn(form, 'linked') === 'true',
  effectiveOn: textIn(form, 'effectiveOn'),
  reason: textIn(form, 'reason'),
}));
