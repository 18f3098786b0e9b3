import type { ImportJob } from '@/lib/import/import-job';
import { formatDay } from '@/lib/wording/dates';
import { askedWords, lineOfCell, shownCell, shownPlace } from './change-words';
import type { ShownConflict } from './publish-form';

const dayOr = (day: string) => (day === '' ? 'vide' : formatDay(day));

/** Where only the comments differ, the two values are the same: the comments tell them apart. */
const withComment = (value: string, other: string | undefined, comment = '') =>
  other === undefined
    ? value
    : `${value} – ${comment === '' ? 'sans commentaire' : `«\u00a0${comment}\u00a0»`}`;

/** The conflicts of cells and openings with their words, and how many there are in all. */
export function shownConflicts(job: ImportJob): { conflicts: ShownConflict[]; total: number } {
  const cells = job.conflicts.items.map((cell, index): ShownConflict => {
    const { training, line, measure } = lineOfCell(cell, job.names);
    return {
      key: `cell-${job.conflicts.from + index}`,
      what: training,
      detail: `${line} – ${measure}`,
      place: shownPlace(cell.place),
      why: askedWords(cell, shownCell(cell.atDownload ?? { state: null, value: null })),
      mine: withComment(shownCell(cell.text), cell.nowComment, cell.comment),
      theirs: withComment(shownCell(cell.now), cell.nowComment, cell.nowComment),
    };
  });
  const offers = job.offers.flatMap(
    ({ change, asked, offer, now, atDownload = '', place }, index): ShownConflict[] =>
      change !== 'conflict'
        ? []
        : [
            {
              key: `offer-${index}`,
              what: offer.trainingId === null ? 'Université' : (job.names.trainings[offer.trainingId] ?? ''),
              detail: 'Ouverte le',
              place: shownPlace(place),
              why: askedWords({ asked }, dayOr(atDownload)),
              mine: dayOr(offer.happenedOn),
              theirs: dayOr(now),
            },
          ],
  );
  return { conflicts: [...cells, ...offers], total: job.counts.conflict + job.offerCounts.conflict };
}
