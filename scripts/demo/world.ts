import type { Actor, Performer } from '@/lib/access/actor';
import type { Target } from '@/lib/access/policy';
import { type Command, execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { isRefusal } from '@/lib/refusal';
import { answerOfRefusal } from '@/lib/wording/refusal-answer';

/** The identifiers that the commands gave to what the demonstration names. */
export class World {
  private readonly ids = new Map<string, number>();
  private readonly actors = new Map<string, Actor>();
  private readonly declared = new Set<string>();

  set(kind: Kind, name: string, id: number): void {
    this.ids.set(`${kind}:${name}`, id);
  }

  id(kind: Kind, name: string): number {
    const id = this.ids.get(`${kind}:${name}`);
    if (id === undefined) throw new Error(`La démonstration ne connaît pas « ${name} » (${kind}).`);
    return id;
  }

  /** True the first time that an opening is declared. */
  declareOnce(name: string): boolean {
    const first = !this.declared.has(name);
    this.declared.add(name);
    return first;
  }

  addActor(name: string, actor: Actor): void {
    this.actors.set(name, actor);
  }

  actor(name: string): Actor {
    const actor = this.actors.get(name);
    if (!actor) throw new Error(`La démonstration n’a pas de compte « ${name} ».`);
    return actor;
  }

  /** The lead of an organisation. */
  leadOf(organisation: string): Actor {
    const organisationId = this.id('organisation', organisation);
    for (const actor of this.actors.values())
      if (actor.role === 'lead' && actor.organisationId === organisationId) return actor;
    throw new Error(`Aucun chef de file pour « ${organisation} ».`);
  }

  /** The contributor of an organisation, where there is one. */
  contributorOf(organisation: string): Actor | undefined {
    const organisationId = this.id('organisation', organisation);
    for (const actor of this.actors.values())
      if (actor.role === 'contributor' && actor.organisationId === organisationId) return actor;
    return undefined;
  }
}

type Kind =
  | 'organisation'
  | 'project'
  | 'participation'
  | 'training'
  | 'milestone'
  | 'campaign'
  | 'period'
  | 'round'
  | 'synthesis'
  | 'decision';

/** A command by a person of the demonstration; a refusal stops the load and is said in full. */
export async function perform<Input, Found extends { target: Target }, Result>(
  command: Command<Input, Found, Result>,
  input: unknown,
  actor: Performer,
  now: Now,
): Promise<Result> {
  try {
    return await execute(command, input, { actor, now, door: 'script' });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { message, fields } = answerOfRefusal(error);
    const details = fields.slice(0, 5).map((field) => `- ${field.path}\u00a0: ${field.message}`);
    throw new Error([`${command.name}, ${now.day}\u00a0: ${message}`, ...details].join('\n'), {
      cause: error,
    });
  }
}
