import { ActionButton } from '@/app/_ui/action-button';
import { Disclosure } from '@/app/_ui/disclosure';
import { SynthesisText } from '@/app/_ui/synthesis-text';
import type { Synthesis } from '@/lib/domain/synthesis';
import { WithdrawForm } from '../../../withdraw-form';
import { publishSynthesis, withdrawSynthesis } from './actions';

interface Props {
  synthesis: Synthesis;
  /** What it speaks of: « Toute l’action », or a target. */
  about: string;
}

/** A synthèse that stands, with what may be done to it. */
export function Standing({ synthesis, about }: Props) {
  const { id, publishedOn } = synthesis;
  return (
    <article className="app-narrow">
      <h3>{about}</h3>
      <SynthesisText synthesis={synthesis} />
      {publishedOn === null && (
        <ActionButton
          action={publishSynthesis}
          values={{ id: String(id) }}
          label="Publier cette synthèse"
          about={`(${about})`}
        />
      )}
      <Disclosure summary="Retirer cette synthèse">
        <WithdrawForm action={withdrawSynthesis} id={id} what="la synthèse" />
      </Disclosure>
    </article>
  );
}
