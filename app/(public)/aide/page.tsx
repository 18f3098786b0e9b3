import { GuideEnd } from '@/app/_guide/guide';
import { GuideSteps } from '@/app/_guide/guide-steps';
import { BulletKey } from '@/app/_ui/bullet-key';
import { keepFilters } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { currentActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import type { Search } from '@/app/_web/page';
import { situationOf } from '@/app/_web/situation';
import { guideOf } from '@/lib/account/shown-guide';
import { SMALL_SIZES } from '@/lib/wording/small-cells';
import { Definitions } from './definitions';
import { calculations, figureStates, layers, measures, things, understanding } from './texts';
import { paceThresholds, planVerdicts, verdicts } from './verdict-texts';

const contents = [
  { id: 'commencer', label: 'Pour commencer' },
  { id: 'lire', label: 'Lire un chiffre' },
  { id: 'comprendre', label: 'Comprendre un chiffre' },
  { id: 'etats', label: 'Ce qui tient lieu de nombre' },
  { id: 'mesures', label: 'Ce qui est compté' },
  { id: 'calculs', label: 'Comment les taux sont calculés' },
  { id: 'verdicts', label: 'Comment une cible est jugée' },
  { id: 'effectifs-masques', label: 'Les petits effectifs sont masqués' },
  { id: 'mots', label: 'Les mots de l’appel' },
  { id: 'faire', label: 'Comment faire' },
];

export default async function Help({ searchParams }: { searchParams: Search }) {
  const { params } = situationOf(await searchParams, requestNow());
  const actor = await currentActor();
  return (
    <>
      <PageHeader
        title="Aide"
        params={params}
        lead="Ce que veulent dire les chiffres de Suivi CMA, comment ils sont faits, et comment se servir du site."
      />
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

      <section aria-labelledby="commencer">
        <h2 id="commencer">Pour commencer</h2>
        {actor ? (
          <>
            <GuideSteps steps={guideOf(actor)} />
            <GuideEnd actor={actor} />
          </>
        ) : (
          <p>
            Le <a href={keepFilters('/', params)}>tableau de bord</a> dit où en sont les objectifs ; la{' '}
            <a href={keepFilters('/recherche', params)}>recherche</a> (Ctrl + K) trouve un projet, une
            organisation, une action ou une région. Une fois <a href="/connexion">connecté</a>, vous lirez ici
            les premières étapes de votre rôle.
          </p>
        )}
      </section>

      <section aria-labelledby="lire">
        <h2 id="lire">Lire un chiffre</h2>
        <p>
          Pour chaque composante d’un objectif, quatre valeurs sont montrées côte à côte. Elles ne sont jamais
          fondues en une seule.
        </p>
        <Definitions of={layers} />
        <p>
          Un taux <strong>publié</strong> par un document est montré à part, avec sa date et son arrondi. Il
          ne remplace jamais le taux calculé, et le taux calculé ne le remplace pas : quand les deux diffèrent
          de plus que l’arrondi, l’écart est à expliquer.
        </p>
        <h3>La barre d’une composante</h3>
        <BulletKey />
        <p>
          L’échelle va jusqu’à l’objectif, ou jusqu’au plus grand taux s’il le dépasse : un objectif dépassé
          se voit au-delà du trait. Les mêmes nombres sont écrits sous la barre.
        </p>
      </section>

      <section aria-labelledby="comprendre">
        <h2 id="comprendre">Comprendre un chiffre</h2>
        <Definitions of={understanding} />
      </section>

      <section aria-labelledby="etats">
        <h2 id="etats">Ce qui tient lieu de nombre</h2>
        <p>Une case vide n’est pas un zéro. Là où il n’y a pas de nombre, un mot dit pourquoi.</p>
        <Definitions of={figureStates} />
      </section>

      <section aria-labelledby="mesures">
        <h2 id="mesures">Ce qui est compté</h2>
        <p>
          Un effectif est compté pour une formation, une région où elle est dispensée, une période, un niveau,
          une profession et une mesure. Le <em>prévu</em> et le <em>réalisé</em> sont deux natures qui ne
          s’additionnent pas.
        </p>
        <Definitions of={measures} />
      </section>

      <section aria-labelledby="calculs">
        <h2 id="calculs">Comment les taux sont calculés</h2>
        <Definitions of={calculations} />
        <p>
          Le <a href={keepFilters('/aide/indicateurs', params)}>catalogue des indicateurs</a> dit, pour
          chacun, sa formule, sur quoi il s’additionne, et des exemples calculés. Les{' '}
          <a href={keepFilters('/aide/professions', params)}>métiers de l’appel</a> mènent aux actions et aux
          projets qui les visent, et la{' '}
          <a href={keepFilters('/actions/SPECIALITES/specialites', params)}>matrice des spécialités</a> à ce
          que les formations de l’action n°&nbsp;6 en couvrent. Le{' '}
          <a href={keepFilters('/aide/label', params)}>guide du label Medicen</a> donne ses critères et ses
          compétences clés.
        </p>
      </section>

      <section aria-labelledby="verdicts">
        <h2 id="verdicts">Comment une cible est jugée</h2>
        <p>
          Chaque cible porte un verdict. Il se calcule à partir de faits datés, pour n’importe quel jour, et
          change aussi avec le calendrier. Le premier qui convient, dans cet ordre, est le bon.
        </p>
        <Definitions of={verdicts} />
        <p className="fr-mt-2w">
          Le <strong>rythme</strong> est le taux vérifié à la dernière campagne close, divisé par la part du
          temps écoulée ce jour-là entre l’entrée en vigueur de la première cible et l’échéance.{' '}
          {paceThresholds} Le rythme régulier est une convention du service : aucun document de l’appel ne
          l’écrit. Des cibles intermédiaires, quand elles sont consignées, le remplacent. Un avenant ne remet
          pas le compteur à zéro. Une cible annuelle se compare à la dernière année close. Une échéance connue
          à l’année près finit le 31 décembre.
        </p>
        <p>
          À côté de chaque verdict sont rappelés les engagements. « Pourquoi ce verdict ? » donne la règle et
          ses nombres. Une synthèse peut s’y ajouter : quelques phrases d’un agent du programme, avec sa
          confiance. Elle ne change jamais le verdict.
        </p>
        <h3>Là où il n’y a pas de cible</h3>
        <Definitions of={planVerdicts} />
      </section>

      <section aria-labelledby="effectifs-masques">
        <h2 id="effectifs-masques">Les petits effectifs sont masqués</h2>
        <p>
          Les effectifs d’apprenants {SMALL_SIZES} ne sont pas publiés. À leur place, on lit « masqué ». Un
          taux dont l’un des deux nombres est masqué est masqué aussi.
        </p>
        <p>
          D’autres effectifs sont masqués avec eux, pour que rien de ce qui est publié ne permette de les
          cerner, ni par soustraction ni par encadrement. Quoi que l’on rapproche (tables, totaux, années,
          mesures, déclaré et vérifié), un effectif {SMALL_SIZES} peut valoir n’importe lequel de ces nombres,
          et tout autre effectif masqué garde au moins autant de valeurs possibles. Un zéro est montré, sauf
          là où il aiderait à cerner un voisin : d’un effectif masqué, on ne sait donc pas même qu’il y a
          quelqu’un.
        </p>
        <p>
          D’un jour passé, on lit les chiffres d’apprenants du dernier jour publié : la clôture d’une
          campagne, la veille de l’ouverture de la suivante, ou une édition. La page et les fichiers disent
          lequel. Ceux d’aujourd’hui suivent chaque envoi et chaque validation ; comparés à ceux de la
          dernière clôture, ils peuvent montrer ce qui a changé depuis.
        </p>
        <p>
          Une personne connectée voit le nombre là où l’effectif n’est fait que de projets qu’elle peut lire :
          les siens pour un consortium, ceux de ses actions pour un responsable du programme, ceux de son
          périmètre pour un observateur, et de ceux-là chaque jour passé. Les tables publiques et les éditions
          sont les mêmes pour tout le monde.
        </p>
        <p>
          Les nombres de formations, de parcours, d’universités et de projets ne sont pas des effectifs de
          personnes : ils sont montrés tels quels.
        </p>
      </section>

      <section aria-labelledby="mots">
        <h2 id="mots">Les mots de l’appel</h2>
        <Definitions of={things} />
      </section>

      <section aria-labelledby="faire">
        <h2 id="faire">Comment faire</h2>
        <h3>Lire les chiffres tels qu’ils étaient connus un jour donné</h3>
        <p>
          Choisissez un jour dans « Situation connue au », puis « Appliquer ». Chaque chiffre de la page est
          celui que l’on connaissait à la fin de ce jour, à l’heure de Paris, avec les objectifs alors en
          vigueur. Le jour et la saison sont dans l’adresse de la page : vous pouvez l’envoyer à quelqu’un, il
          verra la même chose.
        </p>
        <h3>Savoir d’où vient un chiffre</h3>
        <p>
          Suivez « Pourquoi ce chiffre ? » : voir <a href="#comprendre">Comprendre un chiffre</a>. La page
          d’une action ajoute les versions de la cible avec leur source, et ses projets ; celle d’un projet,
          ses formations et ses totaux.
        </p>
        <h3>Déclarer, quand on est membre d’un consortium</h3>
        <ol>
          <li>Connectez-vous, puis ouvrez « Mon espace » : les rapports attendus y sont, avec leur date.</li>
          <li>Dites d’abord quelles formations ont ouvert, et quand.</li>
          <li>
            Remplissez la grille des effectifs. « 12 345 » peut être collé tel quel. Laissez vide ce que vous
            ne savez pas encore ; écrivez 0 si personne n’est concerné ; choisissez « rien à déclarer » ou
            « sans objet » s’il y a lieu.
          </li>
          <li>
            Enregistrez un brouillon autant de fois qu’il le faut. Le responsable du projet soumet le
            rapport : les chiffres deviennent publics, marqués « déclaré, non vérifié ».
          </li>
          <li>
            Si un volet vous est retourné, sa raison est écrite. Corrigez-le, puis soumettez-le de nouveau.
          </li>
        </ol>
        <h3>Suivre les sessions, quand on forme des médiateurs numériques</h3>
        <p>
          « Mon espace », puis « sessions » à côté du projet. Planifiez une session : la région, les places,
          le jour du premier module, le lieu ; les six modules se remplissent d’un coup, les modules 2 et 5 en
          présentiel (003:337). Inscrivez les participants par leur nombre : chacun reçoit un numéro, jamais
          de nom ici. Une session planifiée, un fichier ou un programme qui l’envoie chaque nuit disent la
          même chose.
        </p>
        <p>
          « Émarger » marque les présences d’un créneau, au doigt sur un téléphone ; le tableau de la session
          les marque au clavier : P, A, E, ou un nombre de minutes. Chaque marque part aussitôt. Sans réseau,
          elle est gardée sur l’appareil sous le seul numéro du participant, et part quand il revient, à la
          reconnexion du même compte, ou avant de se déconnecter. Si quelqu’un a marqué la même présence entre
          temps, les deux sont montrées et vous choisissez.
        </p>
        <p>
          Pour délivrer les certificats ici, « Noms des participants » prend une liste collée d’un tableur :
          la personne en charge de l’action y a d’abord enregistré combien de temps ils sont gardés. Le chef
          de file délivre ensuite « Certificats » aux participants assidus, un PDF chacun, dont chacun peut{' '}
          <a href="/verification">vérifier le numéro</a> sans qu’aucun nom lui soit montré ; il les annule,
          avec un motif, et peut effacer les noms avant leur terme.
        </p>
        <h3>Dire ce qu’une formation couvre d’un référentiel de compétences</h3>
        <p>
          Depuis la page d’une formation, « Compétences des référentiels que la formation couvre » donne les
          compétences imprimées : cochez celles qu’elle couvre, avec la durée si elle est connue (1,5, 1 h 30
          ou 45 min). Les heures s’ajoutent domaine par domaine pendant la saisie ; ce qui n’est pas coché est
          enregistré comme non couvert, et ce dont personne n’a rien dit reste « non renseigné ». La page de
          l’action compte les formations ouvertes par compétence, celle d’une région dit ce qu’aucune ne
          couvre. Les heures de référentiels différents ne s’ajoutent pas.
        </p>
        <h3>Lier une formation à un métier en émergence, citer un fait</h3>
        <p>
          L’<a href={keepFilters('/observatoire', params)}>observatoire</a> donne ce que deux documents
          impriment : métiers en émergence, missions, chiffres, enquête, recommandations, chacun avec sa
          ligne. Depuis la page d’une formation, « Proposer un métier » dit qu’elle y forme ; une personne en
          charge de l’action, autre que qui l’a proposé, le confirme sous « Pilotage », et le lien est public.
          Un fait se cite dans un comité, avec sa source et sa mise en garde : le rapport imprime les trois
          ensemble.
        </p>
        <h3>Diagnostics des besoins, dossier de label</h3>
        <p>
          Un diagnostic que le projet a remis s’enregistre depuis « Mon espace », pour l’action n° 2 de 2023
          (003:158), avec ce qu’il constate : un nombre y va avec son unité, son horizon et sa base, ou n’y va
          pas. Depuis la page d’une formation, on propose le constat auquel elle répond ; une personne en
          charge de l’action, autre que qui l’a proposé, le confirme, et le lien est public. La même page
          ouvre le dossier du label Medicen d’une formation initiale ou en apprentissage d’Île-de-France : le
          service ne note pas, et ne dit un label accordé qu’avec le document qui l’accorde.
        </p>
        <h3>Valider, quand on suit une action</h3>
        <p>
          « Pilotage » montre les volets à valider et ceux qui sont en retard. Un volet s’ouvre avec ce qui a
          changé depuis la dernière validation. Validez-le, ou retournez-le avec une raison. Personne ne
          valide ce qu’il a lui-même saisi ou soumis.
        </p>
        <p>
          « Comparaison », sur un volet comme sur un rapport, met le réalisé sur prévu d’une participation à
          côté de la médiane de son action, non pondérée, à partir de cinq participations. Le nom et le taux
          des autres ne sont montrés à personne qui ne les lit déjà. « Pilotage », puis « Comparaison des
          participations » les donne toutes, et règle le seuil d’alerte d’une saison.
        </p>
        <h3>Ouvrir et suivre une campagne, quand on suit une action</h3>
        <p>
          Une campagne demande à chaque projet un rapport : les chiffres d’une période, tels qu’ils sont
          connus à une date d’observation. Elle a une ouverture, une échéance (23 h 59, heure de Paris ;
          au-delà, un rapport est en retard) et une clôture, après laquelle la saisie demande une exception.
          « Pilotage », puis « Campagnes » : avant d’ouvrir, vous voyez quels projets seront attendus et
          lesquels ne le seront pas. Le tableau d’une campagne dit ensuite, par action et par région, ce qui
          est reçu, ce qui est en retard, à qui écrire, et qui a déjà été relancé. « Rien à déclarer » y est
          une réponse.
        </p>
        <p>
          Les liens, les retours et les accusés de réception partent aussitôt ; tout le reste part à 7 h
          (Paris), en un seul message par personne. Relancer envoie un seul message par personne et par jour,
          pour tout ce qu’elle a à envoyer. Une exception rouvre un seul volet d’une campagne close, avec un
          motif, jusqu’à un jour que vous choisissez, soixante jours plus tard au plus ; un chef de file la
          demande depuis son rapport, et vous l’accordez ou la refusez en disant pourquoi. Les dates d’une
          campagne ouverte se changent avec un motif ; celles d’avant restent au journal.
        </p>
        <h3>Vérifier un consortium, quand on suit une action</h3>
        <p>
          Dans Pilotage, Consortiums lit chaque règle de portage du texte (003:455-515) dans les faits
          enregistrés : membres, fonctions, qualités, certifications, listes du territoire, dérogations.
          Rempli, non rempli, à vérifier, dérogation, sans objet : jamais une note. Ce que personne n’a dit
          est « à vérifier », et ce que le texte permet ne peut pas être « non rempli ». La page d’un
          consortium donne la phrase du texte, les faits lus, qui les a dits, et ce qui changerait si un
          membre partait. La saison 1 se lit à titre indicatif.
        </p>
        <h3>Tenir l’argent et les jalons d’un projet</h3>
        <p>
          Depuis la page de gestion d’un projet, « Argent » tient sa convention et ses avenants, l’échéancier
          qu’ils disent, les versements un par un, les revues et les cofinancements. Dès que la convention est
          enregistrée, c’est elle qui dit l’aide conventionnée ; dès le premier versement, leur somme dit
          l’aide versée. Une tranche est « à verser » quand sa condition est remplie, « bloquée » après un
          avis défavorable ou une décision d’arrêt. Ce qui a été enregistré par erreur se retire avec un
          motif.
        </p>
        <p>
          « Jalons » tient ce que la convention promet à une date. Le chef de file déclare un jalon atteint
          depuis « Mon espace », avec sa preuve ; la personne en charge de l’action le vérifie, jamais celle
          qui l’a déclaré, ou le reporte avec un motif.
        </p>
        <h3>Reprendre un programme par fichier, quand on suit une action</h3>
        <p>
          « Pilotage », « Projets », puis « Reprendre un fichier » : le classeur à télécharger contient déjà
          ce que le service sait, une feuille par sujet, et la façon de le remplir. Complétez-le, puis
          déposez-le, entier ou une feuille en CSV. Toutes les erreurs sont nommées d’un coup, à leur cellule,
          et rien n’est écrit tant qu’il en reste une. Vous voyez ensuite, ligne par ligne, ce qui sera créé
          ou modifié avant de publier. Le même fichier envoyé deux fois ne change rien.
        </p>
        <p>
          La feuille « Réalisés » remplit des campagnes d’avant le service : personne n’y est en retard ni ne
          reçoit de message. Leurs valeurs, marquées « reprise », sont validées par une autre personne que
          celle qui les a chargées, et sont connues depuis le jour qu’elles observent.
        </p>
        <h3>Dire ce que couvrent des formations, par fichier</h3>
        <p>
          « Mon espace », « Fichier des formations » : le classeur contient les formations que vous pouvez
          écrire, chaque compétence des référentiels de leur action et, pour l’action n°&nbsp;6, les
          spécialités déjà dites. Répondez dans les cellules, déposez-le, relisez, publiez. Qui suit une
          action trouve les deux mêmes feuilles dans le classeur de reprise. Les mêmes réponses se donnent une
          à une sur la page de chaque formation.
        </p>
        <h3>Lire les données avec un programme</h3>
        <p>
          Les mêmes chiffres se lisent en JSON, sans compte. La description de l’interface est à l’adresse{' '}
          <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.
        </p>
      </section>
    </>
  );
}
