import type { VerdictShape } from '@/lib/wording/verdict-view';

/** Colour repeats what the sign and the words already say. */
export const SHAPES: Record<VerdictShape, { sign: string; colour: string }> = {
  bad: { sign: '▲', colour: '#ce0500' },
  warning: { sign: '◆', colour: '#b34000' },
  good: { sign: '●', colour: '#18753c' },
  none: { sign: '○', colour: '#3a3a3a' },
};

/** The layers of a bar and of a line. */
export const INK = {
  ground: '#eeeeee',
  committed: '#cacafb',
  declared: '#4a4ae0',
  verified: '#161616',
  target: '#ce0500',
  axis: '#929292',
  words: '#3a3a3a',
};

/** The classes of a map, from none to the highest. */
export const MAP_STEPS = ['#ffffff', '#e3e3fd', '#b8b8f7', '#8585f6', '#4a4ae0', '#000091'] as const;
