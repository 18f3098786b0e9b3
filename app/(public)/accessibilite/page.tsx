import { ContactSentence } from '@/app/_ui/contact-sentence';
import { PageHeader } from '@/app/_ui/page-header';

export default function Accessibility() {
  return (
    <>
      <PageHeader title="Déclaration d’accessibilité" />
      <h2>État de conformité</h2>
      <p>
        Suivi CMA est <strong>non conforme</strong> au référentiel général d’amélioration de l’accessibilité
        (RGAA) : aucun audit de conformité n’a encore été mené. Cela ne veut pas dire que le site est
        inutilisable ; cela veut dire que personne n’a vérifié chaque critère.
      </p>
      <h2>Ce qui est fait</h2>
      <ul>
        <li>
          Chaque écran se parcourt entièrement au clavier, avec des liens d’accès rapide en tête de page.
        </li>
        <li>
          La couleur ne porte jamais seule une information : une forme, une hachure ou un mot la double.
        </li>
        <li>Chaque graphique et chaque carte a le tableau des mêmes données.</li>
        <li>Le site se lit à 320 pixels de large, agrandi à 200 %, en thème clair et en thème sombre.</li>
        <li>
          Un contrôle automatique (axe) est passé sur les écrans à chaque modification. Il ne remplace pas un
          audit : il ne voit qu’une partie des défauts.
        </li>
      </ul>
      <h2>Signaler une difficulté</h2>
      <p>
        Si un contenu vous est inaccessible, dites-le : la réponse vous sera donnée sous une autre forme.{' '}
        <ContactSentence />
      </p>
      <h2>Voies de recours</h2>
      <p>
        Si vous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu et que vous
        n’avez pas obtenu de réponse satisfaisante, vous pouvez saisir le Défenseur des droits, par son
        formulaire en ligne, par l’un de ses délégués ou par courrier.
      </p>
    </>
  );
}
