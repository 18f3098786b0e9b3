import { expect, it } from 'vitest';
import { afterDecision, readReturn } from './read-decision';
import { lineKey, offerKey, placeOfKey } from './remark-key';

function form(pairs: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
}

it('names a line and an opening, and reads them back', () => {
  expect(placeOfKey(lineKey(12))).toEqual({ lineId: 12 });
  expect(placeOfKey(offerKey(3, 7))).toEqual({ organisationId: 3, trainingId: 7 });
  expect(placeOfKey(offerKey(3, null))).toEqual({ organisationId: 3, trainingId: null });
  for (const wrong of ['', 'line-', 'line-x', 'offer-3', 'line-12-4', 'line-99999999999'])
    expect(placeOfKey(wrong)).toEqual({});
});

it('takes the reasons of the ticked lines only', () => {
  const given = form([
    ['sectionId', '4'],
    ['submission', '9'],
    ['remark', 'line-12'],
    ['reason-line-12', 'À revoir'],
    ['reason-line-13', 'Pas cochée'],
    ['remark', 'offer-3-0'],
  ]);
  expect(readReturn(given)).toEqual({
    sectionId: 4,
    submission: 9,
    reason: '',
    remarks: [
      { lineId: 12, reason: 'À revoir' },
      { organisationId: 3, trainingId: null, reason: '' },
    ],
  });
});

it('leads to the next section of the same list, and nowhere else', () => {
  const next = form([
    ['sectionId', '4'],
    ['onward', '8'],
    ['kept', 'action=FC&region=53&retour=https://ailleurs.example'],
  ]);
  expect(afterDecision(next)).toBe('/pilotage/volets/8?action=FC&region=53&decide=4');
  const last = form([
    ['sectionId', '4'],
    ['onward', '//ailleurs.example'],
  ]);
  expect(afterDecision(last)).toBe('/pilotage/volets/4?decide=4');
});
