import { ActionButton } from '@/app/_ui/action-button';
import type { Actor } from '@/lib/access/actor';
import { shownGuide } from '@/lib/account/shown-guide';
import { read } from '@/lib/store';
import { closeGuide } from './actions';
import { GuideSteps } from './guide-steps';
import './guide.css';

/** Where to begin, on the first page of a person, until he puts it away. */
export function Guide({ actor }: { actor: Actor }) {
  const steps = shownGuide(read(), actor);
  if (steps.length === 0) return null;
  return (
    <section className="fr-callout app-guide" aria-labelledby="guide">
      <h2 id="guide" className="fr-callout__title">
        Pour commencer
      </h2>
      <GuideSteps steps={steps} />
      <div className="app-guide__end">
        <ActionButton action={closeGuide} values={{}} label="J’ai compris, ne plus afficher" />
        <span className="fr-hint-text">Ces étapes restent dans l’aide.</span>
      </div>
    </section>
  );
}

/** The way to put it away, beside the steps that « Aide » keeps; nothing once that is done. */
export function GuideEnd({ actor }: { actor: Actor }) {
  if (shownGuide(read(), actor).length === 0) return null;
  return <ActionButton action={closeGuide} values={{}} label="Ne plus me le rappeler sur ma première page" />;
}
