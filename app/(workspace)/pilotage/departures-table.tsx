import { DataTable } from '@/app/_ui/data-table';
import type { WaitingDeparture } from '@/lib/gap/waiting-departures';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';

/** The members that left and of which something is still to be said; nothing where there is none. */
export function DeparturesTable({ departures }: { departures: WaitingDeparture[] }) {
  if (departures.length === 0) return null;
  return (
    <section aria-labelledby="departs">
      <h2 id="departs">Départs sans suite ({departures.length})</h2>
      <DataTable
        caption="Membres partis, dont une suite reste à dire"
        hideCaption
        columns={[
          { key: 'project', label: 'Projet' },
          { key: 'organisation', label: 'Parti' },
          { key: 'on', label: 'Le' },
          { key: 'things', label: 'À dire' },
        ]}
        rows={departures.map(({ slug, acronym, organisation, departedOn, things }) => ({
          key: `${slug} ${organisation}`,
          cells: [
            <a key="project" href={`/pilotage/projets/${slug}#departs`}>
              {acronym}
            </a>,
            french(organisation),
            formatDay(departedOn),
            counted(things, 'suite'),
          ],
        }))}
      />
    </section>
  );
}
