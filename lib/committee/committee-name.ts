import type { CommitteeReport } from './committee-report';

/** « comite-2026-11-29.pdf »; what must not leave a circle says so in its name too. */
export const committeeFileName = (
  { asked, restricted }: Pick<CommitteeReport, 'asked' | 'restricted'>,
  ending: string,
): string => `comite-${asked.day}${restricted ? '-diffusion-restreinte' : ''}.${ending}`;

/** « fiche-action-JURISTES-S2-2026-11-29.pdf », « fiche-region-53-2026-11-29.pdf ». */
export const sheetFileName = (
  kind: 'action' | 'region',
  { of, season, day, view }: Pick<CommitteeReport['asked'], 'season' | 'day' | 'view'> & { of: string },
): string =>
  `${['fiche', kind, of, ...(season ? [season] : []), day, ...(view === 'own' ? ['diffusion-restreinte'] : [])].join('-')}.pdf`;
