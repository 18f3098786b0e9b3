'use client';

import { useState } from 'react';
import { RecoveryCodes } from '@/app/_second-factor/recovery-codes';
import { Alert } from '@/app/_ui/alert';
import { Application, type WaitingKey } from './application';
import { Passkey } from './passkey';

interface Props {
  has: { application: boolean; any: boolean };
  waiting: WaitingKey | undefined;
  /** The page to go to once one is registered. */
  goTo: string;
}

interface Added {
  title: string;
  codes: string[] | null;
}

/** The two ways to a second factor, then the recovery codes, which no other page shows again. */
export function Enrolment({ has, waiting, goTo }: Props) {
  const [added, setAdded] = useState<Added>();
  if (added)
    return (
      <>
        <Alert tone="success" title={added.title} announce>
          <p>Il sera demandé à votre prochaine connexion.</p>
        </Alert>
        {added.codes && <RecoveryCodes codes={added.codes} />}
        <p>
          <a className="fr-btn" href={goTo}>
            {added.codes ? 'J’ai gardé mes codes, continuer' : 'Continuer'}
          </a>
        </p>
      </>
    );
  return (
    <>
      <section>
        <h2>{has.application ? 'Remplacer l’application de codes' : 'Une application de codes'}</h2>
        <p>
          Sur un téléphone ou un ordinateur, elle donne six chiffres toutes les trente secondes : FreeOTP,
          Aegis, 2FAS, Google Authenticator, Microsoft Authenticator ou un coffre de mots de passe.
        </p>
        <Application
          replaces={has.application}
          waiting={waiting}
          added={(codes) => setAdded({ title: 'Application de codes enregistrée', codes })}
        />
      </section>
      <section>
        <h2>Une clé d’accès</h2>
        <p>
          Votre appareil se fait reconnaître par son empreinte, votre visage ou son code, ou par une clé de
          sécurité USB. Rien n’est à recopier, et aucun faux site ne peut s’en servir.
        </p>
        <Passkey added={(name, codes) => setAdded({ title: `Clé d’accès « ${name} » enregistrée`, codes })} />
      </section>
    </>
  );
}
