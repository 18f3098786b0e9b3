'use server';

import { formAction } from '@/app/_web/form-action';
import { closeGuide as close } from '@/lib/account/close-guide';

export const closeGuide = formAction(close, () => ({}));
