import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { found } from '@/app/_web/page';
import { populationChoices } from '@/lib/population/population-list';
import { read } from '@/lib/store';
import { french } from '@/lib/wording/typography';
import { LoadForm } from './load-form';

export default async function LoadPopulationPage() {
  const actor = await requireActor();
  const choices = await found(populationChoices(read(), actor));
  return (
    <>
      <PageHeader
        title="Charger une population"
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Populations', href: '/pilotage/populations' },
        ]}
        lead={french(
          'D’un fichier, ou à la main pour une profession. Une population chargée ne se modifie plus : une autre prend sa place, et les lectures des jours passés restent ce qu’elles étaient. Un consortium qui saisit plus d’entrants qu’elle ne compte de personnes lit ce nombre, et dit pourquoi.',
        )}
      />
      <LoadForm choices={choices} />
    </>
  );
}
