import { FirstSteps } from '@/app/_ui/first-steps';
import { currentActor } from '@/app/_web/actor';
import { firstSteps } from '@/lib/programme/steps-to-take';
import { read } from '@/lib/store';

/** On an installation that begins: what is to be done next, for who is signed in; in a sentence for a visitor. */
export async function WhatNext() {
  const actor = await currentActor();
  const steps = firstSteps(read(), actor);
  if (steps.length === 0) return null;
  if (actor) return <FirstSteps steps={steps} />;
  const recorded = steps.some(({ step, done }) => step === 'projects' && done);
  return (
    <p className="fr-callout">
      {recorded
        ? 'Les premiers projets sont enregistrés ; aucune campagne n’a encore demandé leurs effectifs.'
        : 'Le programme est chargé : ses actions, leurs objectifs et leurs sources. Aucun projet n’est encore enregistré.'}
    </p>
  );
}
