import { headers } from 'next/headers';
import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/page-header';
import { clientAddress } from '@/app/_web/client-address';
import { machineOf } from '@/lib/access/try-keys';
import { type Verification, verifiedCertificate } from '@/lib/certificate/verified-certificate';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { french } from '@/lib/wording/typography';
import { VerificationForm } from '../verification-form';

/** What a number stands for. Made anew at each asking, which is counted: it is never kept. */
export default async function VerifiedPage({ params }: { params: Promise<{ number: string }> }) {
  const typed = decoded((await params).number).slice(0, 40);
  const machine = machineOf(clientAddress(await headers()));
  const answer = await verifiedCertificate(read(), typed, { machine });
  return (
    <>
      <PageHeader
        title="Vérification d’un certificat"
        above={[{ label: 'Vérifier un certificat', href: '/verification' }]}
      />
      <Answer answer={answer} />
      <h2>Vérifier un autre numéro</h2>
      <VerificationForm {...(answer.known !== 'issued' && { number: typed })} />
    </>
  );
}

function Answer({ answer }: { answer: Verification }) {
  if (answer.known === 'limited')
    return (
      <Alert tone="warning" title="Trop de vérifications">
        <p>Cinq par minute au plus : attendez une minute, puis recommencez.</p>
      </Alert>
    );
  if (answer.known === 'malformed')
    return (
      <Alert tone="warning" title="Ce n’est pas un numéro de certificat">
        <p>
          Un numéro a cette forme : CMA8-2026-004512-K. Sa lettre finale suit de ses chiffres : l’un d’eux est
          peut-être mal recopié.
        </p>
      </Alert>
    );
  if (answer.known === 'none')
    return (
      <Alert tone="error" title={`Aucun certificat n’a le numéro ${answer.number}`}>
        <p>
          Relisez-le sur le certificat. S’il y est bien écrit ainsi, ce certificat n’a pas été délivré ici.
        </p>
      </Alert>
    );
  const { number, issuedOn, revokedOn, session, training, organisation, acronym, sha256 } = answer;
  return (
    <>
      {revokedOn === null ? (
        <Alert tone="success" title={french(`Certificat n° ${number} : en cours de validité`)}>
          <p>{`Délivré le ${formatDay(issuedOn)}.`}</p>
        </Alert>
      ) : (
        <Alert tone="error" title={french(`Certificat n° ${number} : annulé le ${formatDay(revokedOn)}`)}>
          <p>{`Il avait été délivré le ${formatDay(issuedOn)}. Il ne vaut plus.`}</p>
        </Alert>
      )}
      <dl className="app-facts">
        <dt>Session</dt>
        <dd>{session}</dd>
        <dt>Formation</dt>
        <dd>{french(training)}</dd>
        <dt>Organisation</dt>
        <dd>{french(organisation)}</dd>
        <dt>Projet</dt>
        <dd>{french(acronym)}</dd>
        <dt>Empreinte du fichier (SHA-256)</dt>
        <dd>{sha256}</dd>
      </dl>
      <p>
        Le fichier qui vous est montré est celui qui fut délivré si son empreinte est la même : un signe
        changé en donne une autre. Le nom du participant ne se lit que sur le certificat.
      </p>
    </>
  );
}

/** An address that is no encoded text is answered as what it is: no number. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
