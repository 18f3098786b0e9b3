import { PageHeader } from '@/app/_ui/page-header';
import { currentActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import type { Search } from '@/app/_web/page';
import { situationOf } from '@/app/_web/situation';
import { can } from '@/lib/access/policy';
import { indicatorCatalogue } from '@/lib/objective/indicator-catalogue';
import { read } from '@/lib/store';
import { french } from '@/lib/wording/typography';
import { IndicatorSection } from './indicator-section';
import './indicators.css';
import { ExportLinks } from '@/app/_ui/export-links';

export default async function Indicators({ searchParams }: { searchParams: Search }) {
  const { params } = situationOf(await searchParams, requestNow());
  const actor = await currentActor();
  const catalogue = await indicatorCatalogue(read());
  const mayRecord = (actionKey: string) => can(actor, 'target.amend', { actionKeys: [actionKey] });
  return (
    <>
      <PageHeader
        title="Catalogue des indicateurs"
        above={[{ label: 'Aide', href: '/aide' }]}
        params={params}
        lead="Ce que chaque indicateur compte, comment sa valeur est faite, sur quoi elle s’additionne, et des exemples calculés sous vos yeux."
      />
      <p>
        Une somme interdite n’est pas montrée : elle est refusée, avec la phrase qui dit pourquoi. Un mode de
        comptage inconnu n’est jamais deviné : rien n’est divisé tant qu’une personne en charge de l’action ne
        l’a pas consigné avec sa source.
      </p>
      <nav className="fr-summary app-block" aria-labelledby="sommaire">
        <p className="fr-summary__title" id="sommaire">
          Sommaire
        </p>
        <ol>
          {catalogue.map(({ key, label }) => (
            <li key={key}>
              <a className="fr-summary__link" href={`#${key}`}>
                {french(label)}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {catalogue.map((indicator) => (
        <IndicatorSection
          key={indicator.key}
          indicator={indicator}
          params={params}
          countingHref={(objective) =>
            mayRecord(objective.actionKey)
              ? `/pilotage/objectifs/${encodeURIComponent(objective.id)}/comptage`
              : undefined
          }
        />
      ))}
      <ExportLinks table="indicators" params={{}} />
    </>
  );
}
