import type { LifeSaid } from '@/lib/domain/training-life';
import { formatDay } from './dates';
import { ofOrganisation } from './elision';
import { counted } from './plural';

/** « Renommée « … » », « Déclarée par …, à la place de … »: without its day. `of`: the training of which it is told. */
export function trainingEventWords(event: LifeSaid, of: number): string {
  switch (event.kind) {
    case 'renamed':
      return `Renommée « ${event.title ?? ''} »${event.formerTitle === null ? '' : ` ; auparavant « ${event.formerTitle} »`}`;
    case 'reopened':
      return event.closedOn === null || event.closedOn === event.effectiveOn
        ? 'Rouverte, comme si elle n’avait pas fermé'
        : `Rouverte ; elle était fermée depuis le ${formatDay(event.closedOn)}`;
    case 'transferred':
      return `Déclarée par ${event.organisation ?? ''}, à la place ${ofOrganisation(event.fromOrganisation ?? '')}`;
    case 'region_added':
      return `Nouvelle région\u00a0: ${event.region ?? ''}${event.places === null ? '' : ` (${counted(event.places, 'place')})`}`;
    case 'replaced':
      return event.trainingId === of
        ? `Remplacée par « ${event.successor ?? ''} »`
        : `Remplace « ${event.training} »`;
  }
}

/** The same with its day, for a page that tells what already is: « Depuis le 1er septembre 2026 : … ». */
export const trainingLifeWords = (event: LifeSaid, of: number): string =>
  [
    `Depuis le ${formatDay(event.effectiveOn)}\u00a0: ${uncapitalised(trainingEventWords(event, of))}`,
    ...(event.knownFrom > event.effectiveOn ? [`enregistré le ${formatDay(event.knownFrom)}`] : []),
  ].join(', ');

const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
