import { PageHeader } from '@/app/_ui/page-header';
import { requestNow } from '@/app/_web/clock';
import type { Search } from '@/app/_web/page';
import { situationOf } from '@/app/_web/situation';
import { NA_CRITERION, TEXT_CRITERION } from '@/lib/domain/label';
import { PRINTED_GUIDE } from '@/lib/label/printed-guide';
import { labelAnchor } from '@/lib/wording/label-guide';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';
import { KeyCompetences } from './key-competences';
import { Printed } from './printed';

const contents = [
  { id: 'obligatoires', label: 'Les 7 critères obligatoires' },
  { id: 'points-forts', label: 'Les 6 points forts' },
  { id: 'dossier', label: 'Le dossier et son dépôt' },
  { id: 'competences', label: 'Les compétences clés' },
  { id: 'feuille-de-route', label: 'Pourquoi ce label' },
];

/** What the guide of the label prints (002): nothing of it is a rule of the call. */
export default async function LabelGuide({ searchParams }: { searchParams: Search }) {
  const { params } = situationOf(await searchParams, requestNow());
  const { mandatory, strong, file, procedure, rules, needs, roadmap, horizon } = PRINTED_GUIDE;
  return (
    <>
      <PageHeader
        title="Label Medicen"
        above={[{ label: 'Aide', href: '/aide' }]}
        params={params}
        lead="Ce que le guide de labellisation imprime : ses critères, son dossier et les compétences clés de son annexe."
      />
      <p>
        Le label concerne les formations initiales et en apprentissage en Île-de-France (
        {sourceWords('002:3')}
        ). Il est donné par le pôle Medicen Paris Region et n’est pas une condition de l’appel. Le guide
        n’imprime ni seuil, ni note minimale, ni durée de validité, ni renouvellement (
        {sourceWords('002:82-96')}).
      </p>
      <nav className="fr-summary app-block" aria-labelledby="sommaire">
        <p className="fr-summary__title" id="sommaire">
          Sommaire
        </p>
        <ol>
          {contents.map(({ id, label }) => (
            <li key={id}>
              <a className="fr-summary__link" href={`#${id}`}>
                {label}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <section aria-labelledby="obligatoires">
        <h2 id="obligatoires">Les 7 critères obligatoires</h2>
        <p>
          Chacun se répond par oui ou par non ; seul le critère {NA_CRITERION} accepte « N/A », pour une
          formation récente ({sourceWords('002:86')}).
        </p>
        <Criteria of={mandatory} />
      </section>
      <section aria-labelledby="points-forts">
        <h2 id="points-forts">Les 6 points forts</h2>
        <p>
          Cinq se répondent par oui ou par non ; le critère {TEXT_CRITERION} se décrit (
          {sourceWords('002:96')}).
        </p>
        <Criteria of={strong} />
      </section>
      <section aria-labelledby="dossier">
        <h2 id="dossier">Le dossier et son dépôt</h2>
        <p>
          <Printed {...procedure} /> C’est la seule étape imprimée. Le dossier est « à envoyer » à la personne
          que le guide nomme ({sourceWords('002:48')}).
        </p>
        <ul>
          {file.map(({ label, src }) => (
            <li key={src} id={labelAnchor(src)}>
              <Printed text={label} src={src} />
            </li>
          ))}
        </ul>
        <p>Pour répondre :</p>
        <ul>
          {rules.map((rule) => (
            <li key={rule.src} id={labelAnchor(rule.src)}>
              <Printed {...rule} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="competences">
        <h2 id="competences">Les compétences clés</h2>
        <p>
          <Printed {...horizon} />. L’étude est de 2022 ({sourceWords('002:15')}).
        </p>
        <KeyCompetences />
      </section>
      <section aria-labelledby="feuille-de-route">
        <h2 id="feuille-de-route">Pourquoi ce label</h2>
        <p>Les besoins majeurs, « dont voici quelques exemples » ({sourceWords('002:15')}) :</p>
        <ul>
          {needs.map((need) => (
            <li key={need.src}>
              <Printed {...need} />
            </li>
          ))}
        </ul>
        <p>
          La feuille de route de la commission, renouvelée en 2022 ({sourceWords('002:13')}), a trois pans ;
          le label est dans l’objectif 2.1 ({sourceWords('002:38')}).
        </p>
        <ol>
          {roadmap.map(({ items, ...part }) => (
            <li key={part.src}>
              <Printed {...part} />
              <ol>
                {items.map((item) => (
                  <li key={item.src}>
                    <Printed {...item} />
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function Criteria({ of }: { of: typeof PRINTED_GUIDE.mandatory }) {
  return (
    <ul>
      {of.map(({ criterion, title, asked, src }) => (
        <li key={criterion} id={`critere-${criterion}`}>
          <strong>{criterion}</strong> {french(title)} ({sourceWords(src)})
          {asked.length > 0 && (
            <ul>
              {asked.map((words) => (
                <li key={words}>{french(words)}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
