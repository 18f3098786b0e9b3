import { ContactSentence } from '@/app/_ui/contact-sentence';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';

/** Whom to ask, and where the words and the method are. */
export function WhomToAsk({ params }: { params: Params }) {
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">À qui s’adresser</h2>
      <p>
        <ContactSentence /> <a href={keepFilters('/aide', params)}>Définitions et méthode</a>
      </p>
    </section>
  );
}
