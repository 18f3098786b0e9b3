import type { EventSaid } from '@/lib/domain/project-life';
import { formatDay } from './dates';
import { projectStatusWords } from './projects';
import { capitalised, french } from './typography';

/** Before and after, in words; empty where an event says nothing of it. */
export function projectEventSaid(said: EventSaid): [before: string, after: string] {
  switch (said.event) {
    case 'renamed':
      return [called(said.beforeAcronym, said.beforeName), called(said.acronym, said.name)];
    case 'dates_changed':
      return [dated(said.beforeStartsOn, said.beforeEndsOn), dated(said.startsOn, said.endsOn)];
    case 'reference_given':
      return [said.beforeReference ?? '', said.anrReference ?? ''];
    default:
      return ['', said.statusAfter === null ? '' : capitalised(projectStatusWords[said.statusAfter])];
  }
}

const called = (acronym: string | null, name: string | null): string =>
  french([acronym, name].filter((one) => one !== null).join(' – '));

const dated = (startsOn: string | null, endsOn: string | null): string =>
  [startsOn && `du ${formatDay(startsOn)}`, endsOn && `au ${formatDay(endsOn)}`].filter(Boolean).join(' ');
