import type { SectionOfReport } from '@/db/reports';
import type { Actor } from '@/lib/access/actor';
import type { Now } from '@/lib/domain/time';
import { acceptModified } from '@/lib/report/accept-modified';
import { openReview } from '@/lib/section/open-review';
import { returnSection } from '@/lib/section/return-section';
import { validateSection } from '@/lib/section/validate-section';
import { MANAGER, OFFICER_ACTIONS } from './accounts';
import { draw } from './random';
import type { ReportDraft } from './report-draft';
import { perform } from './world';

/** All the sections of a report that were sent, its first section only, or the others. */
export type Which = 'all' | 'first' | 'others';

/** What the officers in charge do with the sections that were sent. */
export class ReportReview {
  constructor(private readonly draft: ReportDraft) {}

  async open(now: Now, which: Which): Promise<SectionOfReport[]> {
    const sections = (await this.draft.sections(now)).filter(
      ({ status }, rank) =>
        status === 'submitted' && (which === 'all' || (rank === 0) === (which === 'first')),
    );
    for (const section of sections)
      await perform(openReview, { sectionId: section.id }, this.officerOf(section), now);
    return sections;
  }

  async validate(now: Now, which: Which): Promise<void> {
    for (const section of await this.open(now, which))
      await perform(validateSection, { sectionId: section.id }, this.officerOf(section), now);
  }

  async sendBack(now: Now, which: Which): Promise<void> {
    for (const section of await this.open(now, which)) {
      const [place = 0] = this.draft.placesOf(section);
      const title = this.draft.cells[place]?.training.title;
      const reason = `Le nombre d’entrants${title ? ` de « ${title} »` : ''} paraît incomplet\u00a0: merci de le vérifier auprès de la scolarité.`;
      await perform(returnSection, { sectionId: section.id, reason }, this.officerOf(section), now);
    }
  }

  async acceptOtherwise(now: Now, which: Which): Promise<void> {
    for (const section of await this.open(now, which)) {
      const place = this.draft.largeCount(section);
      const cells = (place === undefined ? [] : this.draft.inputOf(place)).map((cell) => ({
        ...cell,
        text: String(Number(cell.text) - 3),
        comment: 'Trois inscriptions comptées deux fois, d’après la liste transmise.',
      }));
      await perform(acceptModified, { sectionId: section.id, cells }, this.officerOf(section), now);
    }
  }

  private officerOf({ actionKey }: SectionOfReport): Actor {
    const acting = ['officier', 'officiere'].filter((key) => OFFICER_ACTIONS[key]?.includes(actionKey));
    const rank = Math.floor(draw(this.draft.spec.project.slug, 'officer') * acting.length);
    return this.draft.world.actor(acting[rank] ?? MANAGER);
  }
}
