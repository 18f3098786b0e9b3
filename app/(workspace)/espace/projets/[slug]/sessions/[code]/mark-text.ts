import type { Said } from '@/app/_attendance/kept-marks';
import { idOf } from '@/lib/domain/id';

/** The letters of the grid: present, absent, excused. Minutes say that somebody came for a part of the slot. */
const LETTERS: Readonly<Record<string, Said['state']>> = { p: 'present', a: 'absent', e: 'excused' };

/** What a cell of the grid says: « P », « A », « E », a number of minutes, or nothing. */
export function textOfMark(mark: Said | undefined): string {
  if (!mark || mark.state === null) return '';
  if (mark.state === 'partial') return String(mark.minutes ?? '');
  const [letter = ''] = Object.entries(LETTERS).find(([, state]) => state === mark.state) ?? [];
  return letter.toUpperCase();
}

/** What was typed in a cell; undefined where it says nothing that is known. */
export function markOfText(typed: string): Said | undefined {
  const text = typed.trim().toLowerCase();
  if (text === '') return { state: null, minutes: null };
  const state = LETTERS[text];
  if (state) return { state, minutes: null };
  const minutes = idOf(text);
  return minutes !== undefined && minutes < 10_000 ? { state: 'partial', minutes } : undefined;
}
