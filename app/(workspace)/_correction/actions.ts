'use server';

import { jsonAction } from '@/app/_web/form-action';
import { acceptModified } from '@/lib/commands/accept-modified';
import { correctSection } from '@/lib/commands/correct-section';

/** Puts values of a validated section right. */
export const correct = jsonAction(correctSection);

/** Validates a sent section with other values on some lines. */
export const accept = jsonAction(acceptModified);
