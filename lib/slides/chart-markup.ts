import { columnName } from '@/lib/domain/exchange';
import { DATA_SHEET, numberFormat } from './chart-data';
import { escaped, offset, part } from './markup';
import { type BarChart, type ChartSeries, type ChartShape, COLOURS } from './slide';
import { solid } from './text-markup';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The frame of a chart on its slide: the chart itself is a part of its own. */
export const chartFrame = ({ box, name, alt }: ChartShape, id: number, relation: string): string =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${escaped(name)}" descr="${escaped(alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${offset(box)}</p:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`;

const [CATEGORY_AXIS, VALUE_AXIS] = ['111111111', '222222222'];

/** A chart of bars that lie, the first category above; its data are those of the workbook of relation rId1. */
export function chartPart(chart: BarChart): string {
  const { series, unit } = chart;
  const bars = `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series
    .map((one, index) => seriesMarkup(chart, one, index))
    .join(
      '',
    )}<c:gapWidth val="60"/><c:overlap val="0"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`;
  const categoryAxis = `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line('ink')}${letters(11)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  // Of rates, the dark line is the target: 100 %.
  const grid =
    unit === 'rate'
      ? `<c:majorGridlines>${line('ink')}</c:majorGridlines><c:minorGridlines>${line('shade')}</c:minorGridlines>`
      : `<c:majorGridlines>${line('shade')}</c:majorGridlines>`;
  const steps = unit === 'rate' ? '<c:majorUnit val="1"/><c:minorUnit val="0.25"/>' : '';
  const ceiling = unit === 'rate' ? `<c:max val="${ceilingOf(chart)}"/>` : '';
  const valueAxis = `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${ceiling}<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>${grid}<c:numFmt formatCode="${unit === 'rate' ? '0%' : '#,##0'}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${unit === 'rate' ? 'nextTo' : 'none'}"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${letters(10)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="max"/><c:crossBetween val="between"/>${steps}</c:valAx>`;
  const legend =
    series.length > 1 ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${letters(11)}</c:legend>` : '';
  const drawn = `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${bars}${categoryAxis}${valueAxis}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`;
  return part(
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="fr-FR"/><c:roundedCorners val="0"/>${drawn}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
  );
}

/** The axis ends at the next quarter, and never before the target. */
const ceilingOf = ({ series }: BarChart): number =>
  Math.max(
    1.25,
    Math.ceil(Math.max(0, ...series.flatMap(({ values }) => values.map((v) => v ?? 0))) * 4 + 1) / 4,
  );

function seriesMarkup(
  chart: BarChart,
  { name, values, colour, hatched }: ChartSeries,
  index: number,
): string {
  const { categories } = chart;
  const last = categories.length + 1;
  const column = columnName(index + 1);
  const fill = hatched
    ? `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${COLOURS[colour]}"/></a:fgClr><a:bgClr><a:srgbClr val="${COLOURS.white}"/></a:bgClr></a:pattFill>`
    : solid(colour);
  const labels = `<c:dLbls><c:numFmt formatCode="${numberFormat(chart)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${letters(10)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
  const heading = `<c:tx><c:strRef><c:f>${DATA_SHEET}!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escaped(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  const names = categories.map((text, at) => `<c:pt idx="${at}"><c:v>${escaped(text)}</c:v></c:pt>`).join('');
  const numbers = values
    .map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`))
    .join('');
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${heading}<c:spPr>${fill}<a:ln w="9525">${solid(colour)}</a:ln></c:spPr><c:invertIfNegative val="0"/>${labels}<c:cat><c:strRef><c:f>${DATA_SHEET}!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${names}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>${DATA_SHEET}!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>${numberFormat(chart)}</c:formatCode><c:ptCount val="${categories.length}"/>${numbers}</c:numCache></c:numRef></c:val></c:ser>`;
}

const line = (colour: keyof typeof COLOURS): string =>
  `<c:spPr><a:ln w="9525">${solid(colour)}</a:ln></c:spPr>`;

const letters = (points: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${points * 100}" b="0">${solid('ink')}</a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`;
