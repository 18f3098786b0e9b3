import { Disclosure } from '@/app/_ui/disclosure';
import type { CaughtMessage as Message } from '@/lib/mail/caught-mail';
import { formatInstant } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import './caught-mail.css';

/** One message, as the person would read it in plain text; its links work. */
export function CaughtMessage({ message, open }: { message: Message; open: boolean }) {
  const { key, subject, to, at, text, attachments } = message;
  return (
    <article className="app-mail" aria-labelledby={`m-${key}`}>
      <h2 id={`m-${key}`} className="fr-h5">
        {subject}
      </h2>
      <p className="app-mail__to">
        Pour {to}, envoyé le {formatInstant(at)}
      </p>
      <Disclosure summary="Texte du message" open={open}>
        <div className="app-mail__text">{withLinks(text)}</div>
        {attachments.length > 0 && (
          <ul>
            {attachments.map(({ name, bytes }) => (
              <li key={name}>
                Pièce jointe : {name} ({formatCount(Math.ceil(bytes / 1000))} ko)
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
    </article>
  );
}

const withLinks = (text: string) =>
  text.split(/(https?:\/\/\S+)/).map((piece, index) =>
    piece.startsWith('http') ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
      <a key={index} href={piece} rel="noreferrer">
        {piece}
      </a>
    ) : (
      piece
    ),
  );
