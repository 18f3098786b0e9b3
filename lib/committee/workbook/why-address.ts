import type { FigureAddress } from '@/lib/domain/figure-address';
import type { Layer, SeasonKey } from '@/lib/domain/vocabulary';
import { whyPath } from '@/lib/domain/why-path';

/** The page that explains a figure, as it stood on the day; null where the service has no address of its own. */
export type WhyAddress = (of: FigureAddress, season: SeasonKey, layer?: Layer) => string | null;

export const whyAddress =
  (service: string | undefined, day: string): WhyAddress =>
  (of, season, layer) => {
    if (!service) return null;
    const path = whyPath(of, layer);
    return `${service.replace(/\/$/, '')}${path}${path.includes('?') ? '&' : '?'}season=${season}&as-of=${day}`;
  };
