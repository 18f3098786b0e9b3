import { ContactSentence } from '@/app/_ui/contact-sentence';
import { DataTable } from '@/app/_ui/data-table';
import { PageHeader } from '@/app/_ui/page-header';
import { RETENTION_WORDS } from '@/lib/wording/retention';
import { SMALL_SIZES } from '@/lib/wording/small-cells';

export default function PersonalData() {
  return (
    <>
      <PageHeader title="Données personnelles" />
      <h2>Les personnes formées</h2>
      <p>
        Les apprenants n’existent ici que comme des nombres, et les effectifs {SMALL_SIZES} ne sont pas
        publiés. Une exception : les participants d’une session de l’action n° 8, pour leur certificat.
      </p>
      <ul>
        <li>
          Leur nom n’est saisi qu’une fois sa durée de conservation enregistrée, par l’organisation qui donne
          la session ou par le chef de file du projet. Eux seuls le lisent ; une personne en charge de
          l’action le lit avec un motif, écrit au journal.
        </li>
        <li>
          Il n’entre dans aucun export, aucune interface de lecture, aucun message ni aucune recherche, et
          n’est jamais publié. <a href="/verification">Vérifier un certificat</a> ne montre aucun nom.
        </li>
        <li>
          Il est effacé au terme enregistré, ou avant, à la demande de la personne, par le chef de file : avec
          lui s’en va le fichier du certificat.
        </li>
      </ul>
      <h2>Les personnes qui ont un compte</h2>
      <ul>
        <li>
          Sont conservés : le nom, l’adresse électronique, l’organisation, le rôle, l’empreinte du mot de
          passe (jamais le mot de passe) et les sessions ouvertes.
        </li>
        <li>
          À quoi cela sert : vous reconnaître, vous donner accès à ce qui vous revient, et savoir qui a saisi,
          soumis ou validé un chiffre.
        </li>
        <li>
          Qui les voit : les administrateurs du service et, pour le travail commun, les membres du même projet
          et les responsables du programme qui le suivent. Elles ne sont jamais publiées.
        </li>
        <li>
          Si vous avez plusieurs comptes, le service sait que c’est la même personne : vous passez de l’un à
          l’autre sans autre mot de passe, personne ne valide sous un compte ce qu’il a saisi sous un autre,
          et vos données sont remises ou effacées pour tous à la fois. Qui vous invite n’apprend pas que vous
          avez déjà un compte.
        </li>
        <li>
          Le journal des modifications ne contient que des numéros de compte. Noms et adresses tiennent dans
          une seule table, que l’on peut effacer sans changer un seul chiffre.
        </li>
      </ul>
      <h2>Les messages envoyés</h2>
      <ul>
        <li>
          Le service écrit à votre adresse : invitation, mot de passe à choisir, rappels d’une échéance,
          accusés de réception, retours et corrections. Aucun message publicitaire.
        </li>
        <li>
          Un lien pour choisir un mot de passe vaut 7 jours pour une invitation, une heure pour un mot de
          passe oublié, et sert une seule fois. Seule son empreinte est conservée.
        </li>
        <li>
          Dans la démonstration seulement, les messages sont gardés et se lisent sur une page ouverte à tous :
          n’y mettez aucune adresse réelle.
        </li>
      </ul>
      <h2>Les erreurs que vous signalez</h2>
      <p>
        « Signaler une erreur » ne demande ni compte ni adresse. Le texte écrit est lu par les responsables
        des actions, puis effacé ; restent le chiffre, son jour et sa page. Une empreinte de votre adresse IP,
        qui ne permet pas de la retrouver, limite les envois pendant un quart d’heure.
      </p>
      <h2>Combien de temps</h2>
      <p>Les tâches du service, qui passent chaque jour, effacent ce qui a dépassé sa durée.</p>
      <DataTable
        caption="Durée de conservation de chaque donnée"
        hideCaption
        asCards
        columns={[
          { key: 'what', label: 'Ce qui est conservé' },
          { key: 'why', label: 'Pourquoi' },
          { key: 'until', label: 'Jusqu’à quand' },
        ]}
        rows={Object.entries(RETENTION_WORDS).map(([key, { what, why, until }]) => ({
          key,
          cells: [what, why, until],
        }))}
      />
      <h2>Ce qui est déposé dans votre navigateur</h2>
      <ul>
        <li>
          À la connexion, des cookies nécessaires à la session. Elle prend fin après 30 minutes sans activité,
          et au bout de 12 heures dans tous les cas.
        </li>
        <li>Si vous choisissez un thème d’affichage, ce choix, qui ne quitte pas votre navigateur.</li>
        <li>Si vous éteignez la touche « ? » de l’examen d’un volet, ce choix aussi.</li>
        <li>
          Ce que vous tapez dans un rapport ou dans un retour et qui n’est pas encore enregistré, pour que
          rien ne soit perdu.
        </li>
        <li>« Se déconnecter » efface de ce navigateur tout ce qui précède.</li>
        <li>Rien d’autre : ni mesure d’audience, ni publicité, ni appel à un site tiers.</li>
      </ul>
      <h2>Vos droits</h2>
      <p>
        Vous pouvez demander l’accès à vos données, leur rectification ou leur effacement, et la limitation de
        leur traitement. <ContactSentence /> Vous pouvez aussi adresser une réclamation à la Commission
        nationale de l’informatique et des libertés (CNIL).
      </p>
    </>
  );
}
