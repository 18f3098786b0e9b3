import { saidOfSpecialties, specialties, standingSpecialties } from '@/db/specialties';
import type { Read } from '@/db/store';
import { SPECIALTY_ACTION, type Specialty, type StandingCell } from '@/lib/domain/specialty';
import type { Now } from '@/lib/domain/time';

export interface TrainingSpecialties {
  /** The rows of the annex, for whoever chooses one. */
  specialties: readonly Specialty[];
  standing: (StandingCell & { specialty: Specialty })[];
  /** Everything that was said, the last first. */
  history: ReturnType<typeof saidOfSpecialties>;
}

/** What a training of action 6 says that it covers of the annex; null of any other. Whoever asks has checked the rights. */
export function trainingSpecialties(
  read: Read,
  training: { id: number; actionKey: string },
  now: Pick<Now, 'day'>,
): TrainingSpecialties | null {
  if (training.actionKey !== SPECIALTY_ACTION) return null;
  const rows = specialties(read);
  const known = new Map(rows.map((one) => [one.id, one]));
  return {
    specialties: rows,
    standing: standingSpecialties(read, training.id, now.day).flatMap((cell) => {
      const specialty = known.get(cell.specialtyId);
      return specialty ? [{ ...cell, specialty }] : [];
    }),
    history: saidOfSpecialties(read, training.id),
  };
}
