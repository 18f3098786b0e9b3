import { DataTable } from '@/app/_ui/data-table';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { ActionRef, CountedThing } from '@/lib/why/explanation';
import { formatDay } from '@/lib/wording/dates';
import { formatCount, formatEurosInFull } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';

const columns: Record<CountedThing['kind'], { key: string; label: string; numeric?: boolean }[]> = {
  laureate: [
    { key: 'project', label: 'Projet' },
    { key: 'actions', label: 'Participations' },
  ],
  participation: [
    { key: 'project', label: 'Projet' },
    { key: 'action', label: 'Action' },
    { key: 'since', label: 'Connue depuis le' },
    { key: 'recorded', label: 'Enregistrée le' },
  ],
  aid: [
    { key: 'project', label: 'Projet' },
    { key: 'amount', label: 'Dernier montant annoncé', numeric: true },
    { key: 'dated', label: 'Daté du' },
    { key: 'source', label: 'Source' },
  ],
  region: [
    { key: 'region', label: 'Région' },
    { key: 'projects', label: 'Projets distincts', numeric: true },
  ],
};
const nouns: Record<CountedThing['kind'], string> = {
  laureate: 'projet',
  participation: 'participation',
  aid: 'montant',
  region: 'région',
};

/** What is counted, one row each: projects, participations, amounts, regions. */
export function ThingTable({ things, params }: { things: CountedThing[]; params: Params }) {
  const kind = things[0]?.kind ?? 'laureate';
  return (
    <DataTable
      caption={counted(things.length, nouns[kind])}
      columns={columns[kind]}
      rows={things.map((thing, index) => ({ key: `${index}`, cells: cellsOf(thing, params) }))}
      empty="Rien n’est compté ce jour-là."
    />
  );
}

const actionWords = ({ number, shortTitle }: ActionRef) => `n°\u00a0${number} – ${french(shortTitle)}`;

function cellsOf(thing: CountedThing, params: Params) {
  if (thing.kind === 'region')
    return [
      <a key="region" href={keepFilters(`/territoires/${thing.code}`, params)}>
        {french(thing.name)}
      </a>,
      formatCount(thing.projects),
    ];
  const project = (
    <a key="project" href={keepFilters(`/projets/${thing.project.slug}`, params)}>
      {french(thing.project.acronym)}
    </a>
  );
  if (thing.kind === 'laureate') return [project, thing.actions.map(actionWords).join(' ; ')];
  if (thing.kind === 'participation')
    return [
      project,
      actionWords(thing.action),
      formatDay(thing.knownFrom),
      thing.recordedOn === null ? 'non renseigné' : formatDay(thing.recordedOn),
    ];
  return [project, formatEurosInFull(thing.cents), formatDay(thing.datedOn), french(thing.source)];
}
