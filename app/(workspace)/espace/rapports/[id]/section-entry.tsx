'use client';

import { EmptyState } from '@/app/_ui/empty-state';
import type { EntrySection } from '@/lib/report/entry-section';
import { actionWords } from '@/lib/wording/sections';
import { useDraft, useSection } from './_draft/draft-context';
import { SectionFiles } from './_evidence/section-files';
import { PointsToCorrect } from './_grid/cell-remark';
import { GridTools } from './_grid/grid-tools';
import { NothingToReport } from './_grid/nothing-to-report';
import { SectionGrid } from './_grid/section-grid';
import { OfferDates } from './_offers/offer-dates';
import { PartButton } from './_parts/part-button';
import { SectionToJustify } from './_sending/section-to-justify';
import { TotalsExplained } from './_totals/totals-explained';

interface Props {
  section: EntrySection;
  /** How many of its lines are drawn now. */
  most: number;
  save: () => Promise<boolean>;
  /** The keyboard goes to another section: what was typed here is saved by itself. */
  leave: () => void;
}

/** A section: first what opened, then the learners. */
export function SectionEntry({ section, most, save, leave }: Props) {
  const id = `volet-${section.id}`;
  const { maySubmit } = useDraft().entry;
  // Named with their section: « Les apprenants » stands once in each.
  return (
    <section
      aria-labelledby={id}
      className="app-section"
      onBlur={({ currentTarget, relatedTarget }) => {
        const elsewhere = relatedTarget instanceof Element && relatedTarget.closest('.app-section');
        if (elsewhere && elsewhere !== currentTarget) leave();
      }}
    >
      <h2 id={id}>{actionWords(section.action)}</h2>
      <PointsToCorrect section={section} />
      <NothingToReport sectionId={section.id} />
      <h3 id={`${id}-ouvertures`}>Ce qui a ouvert</h3>
      <OfferDates sectionId={section.id} captionId={`${id}-ouvertures ${id}`} />
      <h3 id={`${id}-effectifs`}>Les apprenants</h3>
      <Grid sectionId={section.id} captionId={`${id}-effectifs ${id}`} most={most} />
      {section.readOnly === null && <GridTools sectionId={section.id} />}
      <SectionToJustify sectionId={section.id} />
      <SectionFiles section={section} />
      {/* Who leads says it by sending. */}
      {!maySubmit &&
        section.parts
          .filter(({ mine }) => mine)
          .map((part) => (
            <PartButton key={part.organisationId} sectionId={section.id} part={part} save={save} />
          ))}
    </section>
  );
}

function Grid(props: { sectionId: number; captionId: string; most: number }) {
  const { sectionId } = props;
  const { period } = useDraft().entry.campaign;
  const { measures, groups, section } = useSection(sectionId);
  if (measures.length > 0 && groups.some(({ rows }) => rows.length > 0))
    return (
      <>
        <SectionGrid {...props} />
        <TotalsExplained sectionId={sectionId} />
      </>
    );
  return (
    <EmptyState title={`Aucune ligne pour ${period}`}>
      {section.readOnly === null
        ? 'Aucun effectif n’a été prévu ni déclaré pour cette période. Ajoutez une ligne et une colonne, ou reprenez les lignes de l’an dernier.'
        : 'Aucun effectif n’a été prévu ni déclaré pour cette période.'}
    </EmptyState>
  );
}
