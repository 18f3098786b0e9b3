import type { CommitteeReport } from './committee-report';

/** « comite-2026-11-29.pdf »; what must not leave a circle says so in its name too. */
export const committeeFileName = (
  { asked, restricted }: Pick<CommitteeReport, 'asked' | 'restricted'>,
  ending: string,
): string => `comite-${asked.day}${restricted ? '-diffusion-restreinte' : ''}.${ending}`;
