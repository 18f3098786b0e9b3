import type { Layer } from '@/lib/domain/vocabulary';
import type { TrainingDetail } from '@/lib/figure/training-details';
import { formatDay } from '@/lib/wording/dates';
import { trainingKindWords } from '@/lib/wording/lines';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { modalityWords, regimeWords } from '@/lib/wording/projects';
import { trainingLifeWords } from '@/lib/wording/training-life';
import { capitalised, french } from '@/lib/wording/typography';

/** A training as a table shows it: words only, so that it crosses to the browser once. */
export interface TrainingView {
  id: number;
  title: string;
  details: string;
  project?: { slug: string; acronym: string };
  action: string;
  organisation: string;
  levels: string;
  regions: { code: string; words: string }[];
  offer: Record<Layer, string | null>;
  /** What happened to it, a sentence each. */
  life: string[];
}

export const trainingView = (
  training: TrainingDetail & { project?: { slug: string; acronym: string } },
): TrainingView => ({
  id: training.id,
  title: french(training.title),
  details: detailsOf(training),
  ...(training.project && { project: training.project }),
  action: `n°\u00a0${training.action.number}, saison\u00a0${training.action.season.slice(1)}`,
  organisation: french(training.organisation),
  levels: training.levels.map((key) => (key === 'na' ? 'sans objet' : key)).join(', '),
  regions: training.regions.map(({ code, name, places }) => ({
    code,
    words: `${french(name)}${places === null ? '' : ` (${counted(places, 'place')})`}`,
  })),
  offer: training.offer,
  life: training.life.map((event) => french(trainingLifeWords(event, training.id))),
});

/** « Parcours · formation initiale · hybride · 120 heures · 20 ECTS · RNCP12345 · ROME J1506 ». */
const detailsOf = ({
  kind,
  regime,
  modality,
  hours,
  ects,
  certificationCode,
  romeCode,
  closedOn,
}: TrainingDetail): string =>
  [
    capitalised(trainingKindWords[kind]),
    regimeWords[regime],
    modality && modalityWords[modality],
    hours !== null && counted(hours, 'heure'),
    ects !== null && `${formatCount(ects)}\u00a0ECTS`,
    certificationCode,
    romeCode && `ROME\u00a0${romeCode}`,
    closedOn && `fermée le ${formatDay(closedOn)}`,
  ]
    .filter(Boolean)
    .join(' · ');
