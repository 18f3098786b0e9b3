'use server';

import { jsonAction } from '@/app/_web/form-action';
import { acceptModified as acceptance } from '@/lib/report/accept-modified';
import { correctSection as correction } from '@/lib/report/correct-section';

/** Puts values of a validated section right. */
export const correctSection = jsonAction(correction);

/** Validates a sent section with other values on some lines. */
export const acceptModified = jsonAction(acceptance);
