import { AimsTable } from '@/app/_coverage/aims-table';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { officerAims } from '@/lib/coverage/officer-aims';
import { read } from '@/lib/store';
import { french } from '@/lib/wording/typography';
import { AimForm } from './aim-form';

export default async function AimedProfessionsPage() {
  const actor = await requireActor();
  const { groups, unaimed, actions, own, choices } = await found(officerAims(read(), actor, requestNow()));
  const words = ({ number, shortTitle }: (typeof actions)[number]) =>
    `N°\u00a0${number}\u00a0: ${french(shortTitle)}`;
  return (
    <>
      <PageHeader
        title="Professions visées par les actions"
        above={[{ label: 'Pilotage', href: '/pilotage' }]}
        lead="Ce qui fait d’une case vide de la couverture un manque, ou rien d’attendu."
      />
      <p>
        <a href="/territoires/couverture">Couverture par profession et par région</a>
      </p>
      <AimsTable groups={groups} actions={new Map(actions.map((one) => [one.key, words(one)]))} />
      {unaimed.length > 0 && <p>Sans action visée : {unaimed.map(french).join(', ')}.</p>}
      <section aria-labelledby="lien">
        <h2 id="lien">Dire qu’une action vise une profession, ou non</h2>
        <p>
          Ce qui est dit vaut à partir d’aujourd’hui : la couverture d’un jour passé ne change pas. Rien n’est
          effacé.
        </p>
        <AimForm
          actions={own.map((one) => ({ value: one.key, label: words(one) }))}
          professions={choices.map(({ value, label, count }) => ({
            value,
            label: count === null ? french(label) : `${french(label)}\u00a0: les ${count}`,
          }))}
        />
      </section>
    </>
  );
}
