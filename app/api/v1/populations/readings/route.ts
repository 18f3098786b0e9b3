import { knownQuery } from '@/app/_web/api-route';
import { apiWriter } from '@/app/_web/bearer';
import { requestNow } from '@/app/_web/clock';
import { apiErrorResponse, json } from '@/app/_web/json-response';
import { keySent } from '@/app/_web/key-sent';
import { readUpload } from '@/app/_web/upload';
import { cellNames } from '@/lib/population/population-list';
import { readPopulationFile, refuseUnlessMayLoadPopulations } from '@/lib/population/read-population-file';
import { read } from '@/lib/store';
import { populationReadingAnswer } from '../../_answers/population';

/** More than a table of population of every region, level and profession weighs. */
const MOST_BYTES = 2_000_000;

/** Reads a table of population and answers what it says, or everything that is wrong in it. Nothing is kept nor written. */
export async function POST(request: Request): Promise<Response> {
  try {
    knownQuery(request.url, []);
    const actor = await apiWriter(request, requestNow());
    refuseUnlessMayLoadPopulations(actor);
    keySent(request);
    const { bytes } = await readUpload(request, MOST_BYTES);
    const file = await readPopulationFile(read(), actor, { bytes });
    return json(200, populationReadingAnswer(file, await cellNames(read())));
  } catch (error) {
    return apiErrorResponse(error);
  }
}
