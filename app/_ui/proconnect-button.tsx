import './proconnect.css';

/** The button of ProConnect, in its own words and layout: a link, which works before any script. */
export function ProConnectButton({ href }: { href: string }) {
  return (
    <div className="fr-connect-group">
      <a className="fr-btn fr-connect pro-connect" href={href} rel="nofollow">
        <span className="fr-connect__login">S’identifier avec</span>{' '}
        <span className="fr-connect__brand">ProConnect</span>
      </a>
      <p>
        <a
          href="https://www.proconnect.gouv.fr/"
          target="_blank"
          rel="noopener noreferrer"
          title="Qu’est-ce que ProConnect ? – nouvelle fenêtre"
        >
          Qu’est-ce que ProConnect ?
        </a>
      </p>
    </div>
  );
}
