import { serviceContact } from '@/app/_web/service';

/** How to write to the service, or that this installation has not said how. */
export function ContactSentence() {
  const contact = serviceContact();
  if (!contact) return <>Cette installation n’a pas encore indiqué d’adresse de contact.</>;
  if (!contact.includes('@')) return <>Contact : {contact}.</>;
  return (
    <>
      Écrivez à <a href={`mailto:${contact}`}>{contact}</a>.
    </>
  );
}
