'use server';

import { jsonAction } from '@/app/_web/form-action';
import { markAttendance as mark } from '@/lib/training-session/mark-attendance';

/** The marks of one slot; sent by itself, it does not keep the session alive. */
export const markAttendance = jsonAction(mark);
