import type { ProjectStatus, SeasonKey } from '@/lib/domain/vocabulary';

export interface ProjectSpec {
  slug: string;
  acronym: string;
  name: string;
  season: SeasonKey;
  /** The intake round of season 1; season 2 has none. */
  round: 1 | 2 | 3 | null;
  /** The day the laureate was decided: the project is known from then. */
  decidedOn: string;
  /** The day of the agreement: trainings, commitments and planned figures are recorded then. */
  agreedOn: string;
  startsOn: string;
  endsOn: string;
  status: ProjectStatus;
  anrReference: string;
  actions: string[];
  lead: string;
  partners: string[];
  /** Delivery regions, the first being the lead's own. */
  regions: string[];
  /** Health universities that the agreement commits (action 1 of season 1), with the day each opened its offer. */
  universities: { organisation: string; opensOn: string | null }[];
}
