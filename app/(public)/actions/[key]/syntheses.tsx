import { Badge } from '@/app/_ui/badge';
import { ExportLinks } from '@/app/_ui/export-links';
import type { Params } from '@/app/_ui/keep-filters';
import { SynthesisText } from '@/app/_ui/synthesis-text';
import type { Synthesis } from '@/lib/domain/synthesis';
import type { TargetRecord } from '@/lib/overview/action-detail';
import type { ReadSyntheses } from '@/lib/synthesis/syntheses';
import { capitalised, french } from '@/lib/wording/typography';

interface Props {
  syntheses: ReadSyntheses[];
  /** Every target that the action had: one may have been replaced since. */
  targets: Pick<TargetRecord, 'componentId' | 'label'>[];
  /** The parameters of the page, for the files that it gives. */
  params: Params;
  /** Where an officer of the action writes; null for the others. */
  writeAt: string | null;
}

/** What the officers of the action say beside its verdicts: nothing of it is computed. */
export function Syntheses({ syntheses, targets, params, writeAt }: Props) {
  if (syntheses.length === 0 && !writeAt) return null;
  const aboutOf = (componentId: string | null) => {
    const label = targets.find((target) => target.componentId === componentId)?.label;
    return label ? capitalised(french(label)) : 'Toute l’action';
  };
  return (
    <section aria-labelledby="synthese">
      <h3 id="synthese">Synthèse des agents du programme</h3>
      {syntheses.length > 0 && (
        <p className="app-second">Écrite à côté des verdicts, qui restent calculés à partir des faits.</p>
      )}
      {syntheses.map(({ componentId, published, waiting }) => (
        <div key={componentId ?? ''}>
          {published && <Said synthesis={published} about={aboutOf(componentId)} />}
          {waiting && <Said synthesis={waiting} about={aboutOf(componentId)} isWaiting />}
        </div>
      ))}
      {syntheses.length > 0 && <ExportLinks table="action-syntheses" params={params} withName />}
      {writeAt && (
        <p>
          <a href={writeAt}>Écrire ou publier une synthèse</a>
        </p>
      )}
    </section>
  );
}

interface SaidProps {
  synthesis: Synthesis;
  about: string;
  isWaiting?: boolean;
}

function Said({ synthesis, about, isWaiting = false }: SaidProps) {
  return (
    <>
      <p className="fr-mb-1v">
        <strong>{about}</strong>{' '}
        {isWaiting && <Badge tone="info">Non publiée : réservée à votre suivi</Badge>}
      </p>
      <SynthesisText synthesis={synthesis} />
    </>
  );
}
