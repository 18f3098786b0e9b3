import { ContactSentence } from '@/app/_ui/contact-sentence';
import { PageHeader } from '@/app/_ui/page-header';

export default function Contact() {
  return (
    <>
      <PageHeader title="Contact" />
      <p>
        <ContactSentence />
      </p>
      <h2>Avant d’écrire</h2>
      <ul>
        <li>
          Un chiffre vous étonne : donnez dans votre message l’adresse de la page où vous l’avez lu. Elle
          porte la saison et le jour que vous lisiez.
        </li>
        <li>
          Une page a échoué : donnez le numéro d’erreur qu’elle affiche. Il suffit à retrouver ce qui s’est
          passé.
        </li>
        <li>
          Vous n’avez pas de compte et vous êtes membre d’un consortium : demandez-le au responsable de votre
          projet ou au responsable du programme qui le suit.
        </li>
      </ul>
      <p>
        Les définitions et les modes d’emploi sont dans l’<a href="/aide">aide</a>.
      </p>
    </>
  );
}
