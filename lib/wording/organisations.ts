import type { MembershipRole, SuccessionKind } from '@/lib/domain/vocabulary';
import { formatDay } from './dates';
import { ofOrganisation } from './elision';
import { counted } from './plural';
import { french } from './typography';

export const successionKindWords: Record<SuccessionKind, string> = {
  merged: 'fusion',
  absorbed: 'absorption',
  split: 'scission',
  ended: 'fin',
};

/** What each act is, beside the choice of it. */
export const successionKindMeanings: Record<SuccessionKind, string> = {
  merged: 'plusieurs organisations n’en font plus qu’une, nouvelle ou non',
  absorbed: 'elle est reprise par une autre, qui continue',
  split: 'une autre naît d’elle, et elle continue ; rien ne passe à l’autre sans être enregistré',
  ended: 'elle ferme ou est dissoute, sans successeur',
};

export interface Became {
  kind: SuccessionKind;
  successor: string | null;
  effectiveOn: string;
}

/** What became of an organisation, after its name: « devenue Université Y le 1er janvier 2025 ». */
export function becameWords({ kind, successor, effectiveOn }: Became, today: string): string {
  const on = formatDay(effectiveOn);
  const toCome = effectiveOn > today;
  if (kind === 'ended' || successor === null)
    return french(toCome ? `cessera d’exister le ${on}` : `n’existe plus depuis le ${on}`);
  if (kind === 'split')
    return french(toCome ? `${successor} en naîtra le ${on}` : `${successor} en est issue depuis le ${on}`);
  return french(toCome ? `deviendra ${successor} le ${on}` : `devenue ${successor} le ${on}`);
}

/** An act in one sentence, of its predecessor. */
export const successionWords = (
  { predecessor, ...became }: Became & { predecessor: string },
  today: string,
): string => `${french(predecessor)}, ${becameWords(became, today)}`;

/** « 2 universités ont fusionné le 1er janvier 2025 ». */
export const mergedWords = (count: number, day: string): string =>
  french(`${counted(count, 'université')} ont fusionné le ${formatDay(day)}`);

interface Part {
  organisation: string;
  seats: readonly { project: string; role: MembershipRole }[];
  trainings: number;
  accounts: number;
}

/** What becomes of the seats, trainings and accounts of an organisation that goes over, sentence by sentence. */
export function successionPartWords(
  { organisation, seats, trainings, accounts }: Part,
  { kind, successor, from }: { kind: SuccessionKind; successor: string | null; from: string },
): string[] {
  const on = formatDay(from);
  const projects = (role: MembershipRole) =>
    seats
      .filter((seat) => seat.role === role)
      .map(({ project }) => project)
      .join(', ');
  const [led, joined] = [projects('lead'), projects('partner')];
  const goesOver = successor !== null && (kind === 'merged' || kind === 'absorbed');
  const said = goesOver
    ? [
        led && `${successor} est chef de file à sa place à partir du ${on} : ${led}.`,
        joined && `${successor} est partenaire à sa place à partir du ${on} : ${joined}.`,
        trainings > 0 &&
          `${counted(trainings, 'formation')} ${ofOrganisation(organisation)} : l’organisation qui les déclare reste écrite, ${successor} les saisit à partir du ${on}.`,
        accounts > 0 &&
          `${counted(accounts, 'compte')} ${ofOrganisation(organisation)} et ceux ${ofOrganisation(successor ?? '')} ont les mêmes droits à partir du ${on}.`,
      ]
    : kind === 'ended'
      ? [
          joined && `${organisation} reste inscrite comme partenaire : enregistrez son départ (${joined}).`,
          trainings > 0 && `${counted(trainings, 'formation')} à fermer ou à reprendre par un autre membre.`,
          accounts > 0 && `${counted(accounts, 'compte')} à désactiver.`,
        ]
      : [`Rien ne passe ${ofOrganisation(organisation)} à ${successor ?? 'l’autre'} sans être enregistré.`];
  return said.flatMap((words) => (typeof words === 'string' && words !== '' ? [french(words)] : []));
}
