import { type JobLinkRow, jobLinksAt, linkedTrainingsNow } from '@/db/observatory-links';
import { allJobs, factsAt, recordedIdOf } from '@/db/observatory-rows';
import { documents } from '@/db/reference';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { ownHands } from '@/lib/access/own-hand';
import { can } from '@/lib/access/policy';
import { takeBackProblem } from '@/lib/access/proposed-link';
import { inFrenchOrder } from '@/lib/domain/french-order';
import type { SourcedFact } from '@/lib/domain/observatory/fact';
import type { Now } from '@/lib/domain/time';
import type { ManagedTrainingDetail } from '@/lib/project/managed-training';
import { Refusal } from '@/lib/refusal';
import { thingsNamed } from './linked-things';

/** A link as those who propose it or decide on it read it. */
export interface ManagedLink extends Omit<JobLinkRow, 'accountId'> {
  job: string;
  to: string;
  /** Of a training: its project. */
  project: { slug: string; acronym: string } | null;
  /** Of a training, and proposed by the officer himself: another one confirms it. */
  isOwn: boolean;
}

export interface Choice {
  value: string;
  label: string;
}

/** Jobs by what a form sends for them. */
const jobChoices = (read: Read): Choice[] =>
  allJobs(read)
    .map(({ key, name, documentKey }) => ({ value: key, label: `${name} (document ${documentKey})` }))
    .sort((a, b) => inFrenchOrder(a.label, b.label));

/**
 * The observatory for an officer: the links of his actions and those of no action, what a link or a fact may be chosen
 * among, and the facts that officers recorded. Missing for anybody else.
 */
export async function managedObservatory(read: Read, actor: Actor | null, now: Now) {
  if (!actor || !can(actor, 'inbox.open') || !can(actor, 'fact.record'))
    throw new Refusal('missing', 'not_found');
  const jobs = new Map(allJobs(read).map(({ key, name }) => [key, name]));
  const names = await thingsNamed(read, now.day);
  const trainings = new Map(linkedTrainingsNow(read).map((row) => [String(row.id), row]));
  const isHis = ownHands(read, actor);
  const links = jobLinksAt(read, now.day).flatMap(({ accountId, ...link }): ManagedLink[] => {
    const job = jobs.get(link.jobKey) ?? link.jobKey;
    if (link.target !== 'training') {
      const to = names[link.target].get(link.targetKey);
      return to === undefined ? [] : [{ ...link, job, to, project: null, isOwn: false }];
    }
    const training = trainings.get(link.targetKey);
    if (!training || !can(actor, 'job_link.decide', { actionKeys: [training.actionKey] })) return [];
    const { title, slug, acronym } = training;
    return [{ ...link, job, to: title, project: { slug, acronym }, isOwn: isHis(accountId) }];
  });
  const choicesOf = (of: ReadonlyMap<string, string>): Choice[] =>
    [...of].map(([value, label]) => ({ value, label })).sort((a, b) => inFrenchOrder(a.label, b.label));
  const facts = factsAt(read, now.day);
  return {
    waiting: links.filter(({ state }) => state === 'proposed'),
    confirmed: links.filter(({ state }) => state === 'confirmed'),
    choices: {
      jobs: jobChoices(read),
      profession: choicesOf(names.profession),
      device_competence: choicesOf(names.device_competence),
      competence: choicesOf(names.competence),
      finding: choicesOf(names.finding),
    },
    facts,
    recorded: facts.flatMap((fact): { id: number; fact: SourcedFact }[] => {
      const id = recordedIdOf(fact.key);
      return id === undefined ? [] : [{ id, fact }];
    }),
    documents: (await documents(read)).map(({ key, title }) => ({ value: key, label: `${key} – ${title}` })),
  };
}

/** The links of one training for those who may write it, whatever became of them, and the jobs that it may be linked to. */
export function trainingJobLinks(
  read: Read,
  actor: Actor,
  { id, target: training }: Pick<ManagedTrainingDetail, 'id' | 'target'>,
  now: Now,
) {
  const isHis = ownHands(read, actor);
  const mayTakeBack = ({ state, accountId }: JobLinkRow): boolean =>
    state !== 'withdrawn' &&
    takeBackProblem(
      actor,
      { confirmed: state === 'confirmed', isOwn: isHis(accountId) },
      { target: training, decides: 'job_link.decide' },
    ) === null;
  const jobs = new Map(allJobs(read).map(({ key, name }) => [key, name]));
  return {
    jobs: jobChoices(read),
    links: jobLinksAt(read, now.day)
      .filter(({ target, targetKey }) => target === 'training' && targetKey === String(id))
      .map((row) => {
        const { accountId: _, ...link } = row;
        return { ...link, job: jobs.get(link.jobKey) ?? link.jobKey, mayTakeBack: mayTakeBack(row) };
      }),
  };
}
