import {
  namedTrainingsNow,
  type OrganisationNow,
  organisationsNow,
  type ParticipationNow,
  type ProjectNow,
  participationsNow,
  projectsNow,
  roundsNow,
} from '@/db/programme-file';
import type { Read } from '@/db/store';
import { foldLook } from '@/lib/domain/fold';

/** A training as other sheets name it: by its project, the organisation that declares it and its title. */
export interface KnownTraining {
  id: number;
  projectId: number;
  participationId: number;
  organisationId: number;
  title: string;
}

/**
 * What the sheets of a file name, found by the names that they use; what a row brings is added for the rows that follow.
 * A name that was corrected is still found by the earlier one.
 */
export class KnownProgramme {
  private readonly organisations = new Map<number, OrganisationNow>();
  private readonly organisationNames = new Map<string, number>();
  private readonly projects = new Map<number, ProjectNow>();
  private readonly projectNames = new Map<string, Set<number>>();
  private readonly ofProject = new Map<number, ParticipationNow[]>();
  private readonly trainings = new Map<string, KnownTraining>();
  private readonly trainingsById = new Map<number, KnownTraining>();
  private readonly sources = new Map<number, string | null>();
  private rounds: Awaited<ReturnType<typeof roundsNow>> = [];

  /** Of some projects alone where they are given: then of the organisations, those that declare their trainings. */
  static async load(read: Read, only?: ReadonlySet<number>): Promise<KnownProgramme> {
    const known = new KnownProgramme();
    const isIn = (projectId: number) => only === undefined || only.has(projectId);
    const trainings = (await namedTrainingsNow(read)).filter(({ projectId }) => isIn(projectId));
    const declaring = new Set(trainings.map(({ organisationId }) => organisationId));
    for (const one of await organisationsNow(read))
      if (only === undefined || declaring.has(one.id)) known.putOrganisation(one);
    for (const one of await projectsNow(read)) if (isIn(one.id)) known.putProject(one);
    for (const one of await participationsNow(read)) if (isIn(one.projectId)) known.putParticipation(one);
    for (const { source, ...one } of trainings) {
      known.sources.set(one.id, source);
      known.putTraining(one);
    }
    known.rounds = await roundsNow(read);
    return known;
  }

  putOrganisation(one: OrganisationNow): void {
    this.organisations.set(one.id, one);
    for (const name of [one.name, ...one.uai, ...one.siret])
      this.organisationNames.set(foldLook(name), one.id);
  }

  putProject(one: ProjectNow): void {
    this.projects.set(one.id, one);
    for (const name of [one.slug, one.acronym]) {
      const named = this.projectNames.get(foldLook(name)) ?? new Set();
      this.projectNames.set(foldLook(name), named.add(one.id));
    }
  }

  putParticipation(one: ParticipationNow): void {
    this.ofProject.set(one.projectId, [...this.participationsOf(one.projectId), one]);
  }

  putTraining(one: KnownTraining): void {
    this.trainings.set(trainingName(one), one);
    this.trainingsById.set(one.id, one);
  }

  organisation = (id: number): OrganisationNow | undefined => this.organisations.get(id);

  organisationNamed(text: string): OrganisationNow | undefined {
    const id = this.organisationNames.get(foldLook(text));
    return id === undefined ? undefined : this.organisations.get(id);
  }

  allOrganisationNames = (): string[] => [...this.organisations.values()].map(({ name }) => name);

  project = (id: number): ProjectNow | undefined => this.projects.get(id);

  /** By its address, else by its acronym where one project alone has it. */
  projectNamed(text: string): ProjectNow | undefined {
    const ids = [...(this.projectNames.get(foldLook(text)) ?? [])].map((id) => this.projects.get(id));
    return ids.find((one) => one?.slug === foldLook(text)) ?? (ids.length === 1 ? ids[0] : undefined);
  }

  allProjectNames = (): string[] => [...this.projects.values()].map(({ slug }) => slug);

  participationsOf = (projectId: number): ParticipationNow[] => this.ofProject.get(projectId) ?? [];

  training = (id: number): KnownTraining | undefined => this.trainingsById.get(id);

  /** The document that brought it. */
  trainingSource = (id: number): string | null => this.sources.get(id) ?? null;

  allTrainings = (): KnownTraining[] => [...this.trainingsById.values()];

  trainingNamed = (one: Omit<KnownTraining, 'id' | 'participationId'>): KnownTraining | undefined =>
    this.trainings.get(trainingName(one));

  trainingTitles = (projectId: number): string[] =>
    [...this.trainingsById.values()].flatMap((one) => (one.projectId === projectId ? [one.title] : []));

  round = (seasonKey: string, number: number): number | undefined =>
    this.rounds.find((round) => round.seasonKey === seasonKey && round.number === number)?.id;

  roundNumber = (id: number | null): number | null =>
    this.rounds.find((round) => round.id === id)?.number ?? null;
}

const trainingName = ({ projectId, organisationId, title }: Omit<KnownTraining, 'id' | 'participationId'>) =>
  `${projectId}|${organisationId}|${foldLook(title)}`;
