import type { Drawing, PdfPen } from '@/lib/documents/tagged-pdf';
import type { MapStep } from '@/lib/wording/map-legend';
import { MAP_REGIONS, MAP_VIEW_BOX } from '@/lib/wording/map-regions';
import { planLegend, planStep } from '@/lib/wording/plan-classes';
import { planLine } from '@/lib/wording/plan-verdicts';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import { INK, MAP_STEPS } from './committee-colours';
import type { CommitteeRegion, CommitteeTerritories } from './committee-territories';
import { regionPath } from './region-paths';

const HEAD = 14;
const LEGEND_LINE = 10;

/** The map of the 18 regions by what is realised of their plan; where there is none to read, by having a project. */
export function regionsMap(
  { regions, withPlans }: CommitteeTerritories,
  title: string,
  width: number,
): Drawing {
  const scale = width / MAP_VIEW_BOX.width;
  const legend = withPlans ? planLegend(regions, title).entries : WITH_OR_WITHOUT;
  const stepOf = (region: CommitteeRegion): MapStep =>
    withPlans ? planStep(region) : region.projects === 0 ? 0 : 3;
  const under = HEAD + MAP_VIEW_BOX.height * scale + 4;
  return {
    alt: `${title}. ${regions.map((region) => `${french(region.name)}\u00a0: ${regionWords(region, withPlans)}`).join('\u00a0; ')}.`,
    height: under + legend.length * LEGEND_LINE,
    draw(pen) {
      pen.text(title, 0, 0, { size: 8, bold: true });
      const map = pen.moved(0, HEAD);
      for (const region of regions) drawRegion(map, region.code, stepOf(region), scale);
      for (const [index, { step, text }] of legend.entries()) {
        const y = under + index * LEGEND_LINE;
        pen.rect(0, y + 1, 9, 7, fillOf(step));
        if (step === null) pen.hatch(0, y + 1, 9, 7, INK.axis, 2.5);
        pen.frame(0, y + 1, 9, 7, INK.axis);
        pen.text(text, 14, y, { size: 7 });
      }
    },
  };
}

/** « 58,2 %\u00a0: en dessous du plan », « 2 projets ». */
export const regionWords = ({ plan, projects }: CommitteeRegion, withPlans: boolean): string =>
  withPlans ? planLine(plan, projects) : counted(projects, 'projet');

const WITH_OR_WITHOUT: readonly { step: MapStep; text: string }[] = [
  { step: 0, text: 'aucun projet des actions choisies' },
  { step: 3, text: 'au moins un projet' },
];

const fillOf = (step: MapStep): string => (step === null ? '#ffffff' : MAP_STEPS[step]);

function drawRegion(pen: PdfPen, code: string, step: MapStep, scale: number): void {
  const place = MAP_REGIONS[code];
  if (!place) return;
  const { frame } = place;
  if (frame)
    pen.frame(frame.x * scale, frame.y * scale, frame.width * scale, frame.height * scale, '#cccccc');
  pen.outline(regionPath(`r-${code}`), scale, fillOf(step), INK.axis);
  if (step === null) pen.strokes(regionPath(`h-${code}`), scale, INK.axis);
  if (frame)
    pen.text(place.name, frame.x * scale, (MAP_VIEW_BOX.height - 22) * scale, {
      ...{ size: Math.min(6, 18 * scale), width: frame.width * scale, align: 'center' },
    });
}
