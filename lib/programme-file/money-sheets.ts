import type { ProjectNow } from '@/db/programme-file';
import type { Read } from '@/db/store';
import { moneyOfProjects, type ProjectMoney } from '@/lib/money/project-money';
import { agreementTexts } from './agreement-rows';
import { pledgeTexts } from './cofunding-rows';
import type { FileWords } from './file-words';
import type { KnownProgramme } from './known-programme';
import { milestoneTexts } from './milestone-rows';
import { paymentTexts } from './payment-rows';
import type { TemplateRow } from './template-rows';
import { trancheTexts } from './tranche-rows';

type MoneySheet = 'Conventions' | 'Jalons' | 'Tranches' | 'Versements' | 'Cofinancements';

interface Ground {
  projects: readonly ProjectNow[];
  day: string;
  known: KnownProgramme;
  words: FileWords;
}

/** The money of some projects as it stands, sheet by sheet. */
export function moneySheets(
  read: Read,
  { projects, day, known, words }: Ground,
): Record<MoneySheet, TemplateRow[]> {
  const money = moneyOfProjects(
    read,
    projects.map(({ id }) => id),
    day,
  );
  const each = (of: (slug: string, own: ProjectMoney) => TemplateRow[]) =>
    projects.flatMap(({ id, slug }) => {
      const own = money.get(id);
      return own ? of(slug, own) : [];
    });
  return {
    Conventions: each((slug, { versions }) =>
      versions.map((one) => ({ id: one.id, texts: agreementTexts(one, slug, words) })),
    ),
    Jalons: each((slug, { milestones }) =>
      milestones.map((one) => ({
        id: one.id,
        texts: milestoneTexts({ ...one, dueOn: one.promisedOn }, slug, known, words),
      })),
    ),
    Tranches: each((slug, { tranches, milestones }) =>
      tranches
        .filter(({ state }) => state !== 'cancelled')
        .map((one) => ({
          id: 0,
          texts: trancheTexts(
            one,
            {
              project: slug,
              milestone: milestones.find(({ id }) => id === one.milestoneId)?.title ?? '',
            },
            words,
          ),
        })),
    ),
    Versements: each((slug, { payments }) =>
      payments.map((one) => ({ id: one.id, texts: paymentTexts(one, slug, words) })),
    ),
    Cofinancements: each((slug, { pledges }) =>
      pledges.map((one) => ({ id: 0, texts: pledgeTexts(one, slug, words) })),
    ),
  };
}
