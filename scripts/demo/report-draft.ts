import { unjustifiedOf } from '@/db/report-warned-cells';
import { reportForWrite, type SectionOfReport } from '@/db/reports';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { cellKey } from '@/lib/domain/line-address';
import { ENTERABLE } from '@/lib/domain/section';
import type { Now } from '@/lib/domain/time';
import type { WarningCode } from '@/lib/domain/warnings';
import { correctSection } from '@/lib/report/correct-section';
import { enterFigures } from '@/lib/report/enter-figures';
import { recallReport } from '@/lib/report/recall-report';
import { submitReport } from '@/lib/report/submit-report';
import type { CampaignSpec } from './campaigns';
import type { ProjectSpec } from './project-spec';
import { cellInput, cellsOf, type ReportCell } from './report-cells';
import { trainingKey, trainingsOf } from './trainings';
import { perform, type World } from './world';

const REASONS: Record<Exclude<WarningCode, 'first_over_entered'>, string> = {
  tenfold: 'Démonstration : la formation est passée d’un groupe d’essai à toute la promotion.',
  fall: 'Démonstration : désinscriptions constatées au contrôle des inscriptions.',
  validated_over_entered: 'Démonstration : des étudiants entrés l’an dernier ont validé cette année.',
  over_training_plan: 'Démonstration : un public que l’accord n’avait pas prévu.',
  over_training: 'Démonstration : une journée ouverte à tous les étudiants du site.',
  incomparable: 'Démonstration : une journée ouverte à tous les étudiants du site.',
  far_below: 'Démonstration : le groupe n’a pas ouvert cette année.',
  certified_over_validated: 'Démonstration : des badges obtenus avant la fin de la formation.',
  certified_over_entered:
    'Démonstration : des étudiants entrés l’an dernier ont obtenu le badge cette année.',
  validated_over_certified: 'Démonstration : des badges obtenus lors d’une autre session.',
  over_later: 'Démonstration : le relevé plus récent ne portait pas sur toutes les inscriptions.',
  over_capacity: 'Démonstration : un second groupe a été ouvert à la rentrée.',
  differs_from_sessions: 'Démonstration : des personnes formées avant la tenue du registre des sessions.',
  over_population: 'Démonstration : des étudiants d’autres régions sont inscrits ici.',
};

export interface ReportSpec {
  campaign: CampaignSpec;
  project: ProjectSpec;
  reportId: number;
}

/** A report as its consortium fills it: the cells, and the revision that each of them shows. */
export class ReportDraft {
  readonly cells: ReportCell[];
  private readonly seen: (number | null)[] = [];
  /** Participations of which this report declares an opening. */
  private readonly opening = new Set<number>();
  private readonly lead: Actor;

  constructor(
    readonly world: World,
    readonly spec: ReportSpec,
  ) {
    this.cells = cellsOf(spec.campaign, spec.project);
    this.lead = world.leadOf(spec.project.lead);
  }

  /** Whether somebody of the declaring organisation, the lead apart, enters this cell. */
  isContributed(cell: ReportCell): boolean {
    return this.world.contributorOf(cell.training.organisation) !== undefined;
  }

  async contribute(now: Now): Promise<void> {
    const [first] = this.cells.filter((cell) => this.isContributed(cell));
    const contributor = first && this.world.contributorOf(first.training.organisation);
    if (contributor) await this.enter(now, (cell) => this.isContributed(cell), contributor);
  }

  async enter(now: Now, wanted: (cell: ReportCell) => boolean, actor = this.lead): Promise<void> {
    const places = this.cells.flatMap((cell, place) => (wanted(cell) ? [place] : []));
    if (places.length === 0) return;
    const cells = places.flatMap((place) => this.inputOf(place));
    const { standing } = await perform(enterFigures, { reportId: this.spec.reportId, cells }, actor, now);
    for (const [rank, place] of places.entries()) this.seen[place] = standing.cells[rank] ?? null;
  }

  /** Declares what opened and that no report declared yet. */
  async declareOpenings(now: Now): Promise<void> {
    const offers = [...this.universityOpenings(now), ...this.trainingOpenings(now)];
    if (offers.length === 0) return;
    for (const { participationId } of offers) this.opening.add(participationId);
    await perform(enterFigures, { reportId: this.spec.reportId, offers }, this.lead, now);
  }

  /** Says that sections have nothing to report; without a choice, those that are empty. */
  async sayNothing(now: Now, which = (section: SectionOfReport) => this.isEmpty(section)): Promise<void> {
    const sections = (await this.sections(now)).filter(which);
    if (sections.length === 0) return;
    const nothingToReport = sections.map(({ id }) => ({ sectionId: id, nothing: true }));
    await perform(enterFigures, { reportId: this.spec.reportId, nothingToReport }, this.lead, now);
  }

  async send(now: Now): Promise<void> {
    await this.justify(now);
    const report = await reportForWrite(read(), this.spec.reportId, now.day);
    const input = { reportId: this.spec.reportId, version: report?.version };
    await perform(submitReport, input, this.lead, now);
  }

  /** Says why of every surprising value: without a reason the report would not leave. */
  private async justify(now: Now): Promise<void> {
    const places = new Set<number>();
    for (const section of await this.sections(now)) {
      if (!ENTERABLE.includes(section.status)) continue;
      for (const { code, row, measure, periodId } of await unjustifiedOf(read(), section.id)) {
        const place = this.cells.findIndex((cell) => {
          const input = cellInput(this.world, cell, null);
          return cellKey(input, input.measure) === cellKey(row, measure) && input.periodId === periodId;
        });
        const cell = this.cells[place];
        if (!cell) continue;
        // What no reason answers for is left: the command refuses it.
        if (code === 'first_over_entered') continue;
        cell.comment = REASONS[code];
        places.add(place);
      }
    }
    for (const place of places) {
      const cell = this.cells[place];
      const contributor = cell && this.world.contributorOf(cell.training.organisation);
      await this.enter(now, (other) => other === cell, contributor);
    }
  }

  /** Changes a number and leaves beside it the reason that was written for the other one: it will be asked for again. */
  async leaveStale(now: Now): Promise<void> {
    const cell = this.cells.find(({ comment, text }) => comment !== '' && /^\d+$/.test(text));
    if (!cell) return;
    cell.text = String(Number(cell.text) + 1);
    await this.enter(now, (other) => other === cell, this.world.contributorOf(cell.training.organisation));
  }

  async recall(now: Now): Promise<void> {
    await perform(recallReport, { reportId: this.spec.reportId }, this.lead, now);
  }

  /** Puts one count of the first section right, in a draft or a returned section. */
  async change(now: Now): Promise<void> {
    const [first] = await this.sections(now);
    const place = first && this.largeCount(first);
    if (place === undefined) return;
    this.raise(place);
    await this.enter(now, (cell) => cell === this.cells[place]);
  }

  /** The same after the validation. */
  async correct(now: Now): Promise<void> {
    const [section] = await this.sections(now);
    const place = section && this.largeCount(section);
    if (!section || place === undefined) return;
    this.raise(place);
    const reason = 'Deux inscriptions retrouvées après la validation.';
    const input = { sectionId: section.id, cells: this.inputOf(place), reason };
    await perform(correctSection, input, this.lead, now);
  }

  async sections(now: Now): Promise<SectionOfReport[]> {
    return (await reportForWrite(read(), this.spec.reportId, now.day))?.sections ?? [];
  }

  placesOf(section: SectionOfReport): number[] {
    return this.cells.flatMap((cell, place) => (cell.training.action === section.actionKey ? [place] : []));
  }

  inputOf(place: number) {
    const cell = this.cells[place];
    return cell ? [cellInput(this.world, cell, this.seen[place] ?? null)] : [];
  }

  /** A count of entrants that two more or three fewer leave plausible. */
  largeCount(section: SectionOfReport): number | undefined {
    return this.placesOf(section).find((place) => {
      const cell = this.cells[place];
      return cell?.measure === 'entered' && /^\d+$/.test(cell.text) && Number(cell.text) >= 20;
    });
  }

  private raise(place: number): void {
    const cell = this.cells[place];
    if (cell) cell.text = String(Number(cell.text) + 2);
  }

  private isEmpty(section: SectionOfReport): boolean {
    return !this.opening.has(section.participationId) && this.placesOf(section).length === 0;
  }

  private universityOpenings(now: Now) {
    const { slug, universities } = this.spec.project;
    return universities
      .filter(({ organisation, opensOn }) => this.isNew(`${slug}/${organisation}`, opensOn, now))
      .map(({ organisation, opensOn }) => ({
        participationId: this.world.id('participation', `${slug}/PS_INITIALE`),
        subject: 'university',
        organisationId: this.world.id('organisation', organisation),
        trainingId: null,
        happenedOn: opensOn,
        seen: null,
      }));
  }

  private trainingOpenings(now: Now) {
    const { project, campaign } = this.spec;
    return trainingsOf(project.slug)
      .filter(({ action }) => !campaign.without.includes(action))
      .filter((training) => this.isNew(trainingKey(training), training.opensOn, now))
      .map((training) => ({
        participationId: this.world.id('participation', `${project.slug}/${training.action}`),
        subject: 'training',
        organisationId: this.world.id('organisation', training.organisation),
        trainingId: this.world.id('training', trainingKey(training)),
        happenedOn: training.opensOn,
        seen: null,
      }));
  }

  private isNew(name: string, opensOn: string | null, now: Now): boolean {
    return opensOn !== null && opensOn <= now.day && this.world.declareOnce(name);
  }
}
