import type { ProjectEvent, ProjectStatus } from '@/lib/domain/vocabulary';
import { formatDay } from './dates';
import { projectStatusWords } from './projects';
import { capitalised, french } from './typography';

/** What an event says of a project, beside what was said of it before. */
export interface EventSaid {
  event: ProjectEvent;
  statusAfter: ProjectStatus | null;
  acronym: string | null;
  name: string | null;
  anrReference: string | null;
  startsOn: string | null;
  endsOn: string | null;
  beforeAcronym: string | null;
  beforeName: string | null;
  beforeReference: string | null;
  beforeStartsOn: string | null;
  beforeEndsOn: string | null;
}

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
