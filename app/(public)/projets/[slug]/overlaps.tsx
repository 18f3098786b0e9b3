import { OverlapEffects } from '@/app/_projects/overlap-effects';
import { OverlapTable } from '@/app/_projects/overlap-table';
import { overlapView } from '@/app/_projects/overlap-words';
import { Disclosure } from '@/app/_ui/disclosure';
import type { ProjectOverlaps } from '@/lib/project/project-overlaps';
import { formatDay } from '@/lib/wording/dates';

interface Props {
  /** For those entitled; null for everyone else. */
  overlaps: ProjectOverlaps | null;
  /** Whether any is declared on the day: that much is public. */
  declared: boolean;
  day: string;
}

/** People counted in two trainings of the project: that some are declared, and for those entitled which. */
export function Overlaps({ overlaps, declared, day }: Props) {
  return (
    <>
      <p>
        {declared
          ? `Au ${formatDay(day)}, ce projet déclare que des personnes sont comptées dans deux de ses formations : le total net, à côté du brut, les compte une fois.`
          : `Au ${formatDay(day)}, aucun double compte n’est déclaré dans ce projet : ses totaux sont des sommes brutes.`}
      </p>
      {overlaps && (
        <>
          {overlaps.standing.length > 0 && (
            <OverlapTable
              caption="Doubles comptes en vigueur"
              overlaps={overlaps.standing.map(overlapView)}
              empty=""
            />
          )}
          <OverlapEffects effects={overlaps.effects} />
          {overlaps.history.length > overlaps.standing.length && (
            <Disclosure summary="Historique des déclarations et des retraits">
              <OverlapTable
                caption="Toutes les déclarations, la dernière d’abord"
                overlaps={overlaps.history.map(overlapView)}
                empty=""
              />
            </Disclosure>
          )}
          {overlaps.mayDeclare && (
            <p>
              <a href={`/espace/projets/${overlaps.project.slug}/doubles-comptes`}>
                Déclarer ou retirer un double compte
              </a>
            </p>
          )}
        </>
      )}
    </>
  );
}
