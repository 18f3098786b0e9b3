import { beforeEach, describe, expect, it } from 'vitest';
import { findOrganisation, identifiersOf } from '@/db/organisations';
import { referenceUniversities } from '@/db/reference';
import { loadReference } from '@/db/reference/load';
import { read, write } from '@/db/store';
import { execute } from '@/lib/command';
import { account, by, officerOf } from '@/test/builders';
import { NOW, programmeDatabase } from '@/test/database';
import { correctOrganisation } from './correct-organisation';
import { createOrganisation } from './create-organisation';
import { dateIdentifier } from './date-identifier';
import { organisationDetail } from './organisation-detail';
import { withdrawOrganisation } from './withdraw-organisation';

let officer: Awaited<ReturnType<typeof officerOf>>;
beforeEach(async () => {
  await programmeDatabase();
  officer = await officerOf('JURISTES');
});

const hospital = (more: Record<string, unknown> = {}) => ({
  name: 'CHU d’essai',
  kind: 'hospital',
  regionCode: '53',
  healthUniversity: false,
  siret: ['263 500 076 00017'],
  ...more,
});
const create = (more: Record<string, unknown> = {}) =>
  execute(createOrganisation, hospital(more), by(officer));

describe('an organisation', () => {
  it('is recorded with its identifiers, whatever spaces they are typed with', async () => {
    const { organisationId } = await create();
    expect(await identifiersOf(read(), organisationId)).toEqual([{ kind: 'siret', value: '26350007600017' }]);
  });

  it('is refused under a name or an identifier that another one has, named', async () => {
    await create();
    await expect(create({ name: 'CHU D’ESSAI' })).rejects.toMatchObject({
      kind: 'conflict',
      fields: [
        { path: 'name', code: 'organisation_name_taken', params: { organisation: 'CHU d’essai' } },
        { path: 'siret.0', code: 'identifier_taken', params: { organisation: 'CHU d’essai' } },
      ],
    });
  });

  it('is corrected as a whole; what it was before is kept', async () => {
    const { organisationId } = await create();
    await execute(
      correctOrganisation,
      {
        ...hospital({ name: 'CHU de l’essai', siret: [] }),
        organisationId,
        version: 0,
        reason: 'Nouveau nom',
      },
      by(officer),
    );
    expect(await findOrganisation(read(), organisationId)).toMatchObject({
      name: 'CHU de l’essai',
      version: 1,
    });
    expect(
      read()
        .query.organisationRevisions.findMany()
        .sync()
        .map(({ name, identifiers }) => [name, identifiers.length]),
    ).toEqual([
      ['CHU d’essai', 1],
      ['CHU de l’essai', 0],
    ]);
    await expect(
      execute(correctOrganisation, { ...hospital(), organisationId, version: 0 }, by(officer)),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'organisation_changed_meanwhile' });
  });

  it('of the reference list is corrected too, and the list does not put it back', async () => {
    const [university] = await referenceUniversities(read());
    if (!university) throw new Error('The reference list is empty.');
    const { id, name, kind, regionCode } = university;
    await execute(
      correctOrganisation,
      {
        ...{ organisationId: id, name: `${name} (renommée)`, kind, regionCode },
        ...{ healthUniversity: true, healthSource: 'Décret', uai: [], siret: [] },
      },
      by(officer),
    );
    await write((tx) => loadReference(tx, { now: NOW }));
    expect((await findOrganisation(read(), id))?.name).toBe(`${name} (renommée)`);
    await expect(execute(withdrawOrganisation, { id, reason: 'Essai' }, by(officer))).rejects.toMatchObject({
      code: 'reference_organisation',
    });
  });

  it('bears a name since a day that was not known earlier; a day to come is refused', async () => {
    const { organisationId } = await create();
    const correct = (more: Record<string, unknown>) =>
      execute(
        correctOrganisation,
        { ...hospital({ name: 'CHU renommé' }), organisationId, source: 'Arrêté', ...more },
        by(officer),
      );
    await expect(correct({ effectiveOn: '2026-12-31' })).rejects.toMatchObject({
      fields: [{ path: 'effectiveOn', code: 'name_day_to_come' }],
    });
    await correct({ effectiveOn: '2026-01-01' });
    const { names } = await organisationDetail(read(), officer, organisationId, NOW.day);
    expect(names).toMatchObject([
      { name: 'CHU d’essai', effectiveOn: null, source: null },
      { name: 'CHU renommé', effectiveOn: '2026-01-01', source: 'Arrêté', knownFrom: NOW.day },
    ]);
  });

  it('has identifiers from a day, or until one; a correction of the rest keeps them', async () => {
    const { organisationId } = await create();
    const date = (more: Record<string, unknown>) =>
      execute(
        dateIdentifier,
        { organisationId, kind: 'siret', value: '26350007600017', source: 'Avis Sirene', ...more },
        by(officer),
      );
    for (const [more, code] of [
      [{}, 'day_needed'],
      [{ validFrom: '2026-02-01', validUntil: '2026-01-01' }, 'identifier_ends_before'],
      [{ value: '1', validFrom: '2026-01-01' }, 'identifier_not_known'],
    ] as const)
      await expect(date(more)).rejects.toMatchObject({ fields: [{ code }] });
    await date({ validFrom: '2022-01-01', validUntil: '2026-01-01' });
    await execute(correctOrganisation, { ...hospital({ name: 'CHU corrigé' }), organisationId }, by(officer));
    const { identifiers } = await organisationDetail(read(), officer, organisationId, NOW.day);
    expect(identifiers).toEqual([
      { kind: 'siret', value: '26350007600017', validFrom: '2022-01-01', validUntil: '2026-01-01' },
    ]);
  });

  it('is withdrawn where it was recorded twice, and its SIRET serves again', async () => {
    const { organisationId } = await create();
    await execute(withdrawOrganisation, { id: organisationId, reason: 'Doublon' }, by(officer));
    expect(await findOrganisation(read(), organisationId)).toBeUndefined();
    await create();
  });

  it('is recorded by any officer, and by nobody else', async () => {
    const lead = await account('lead', { organisationId: (await create()).organisationId });
    await expect(
      execute(createOrganisation, hospital({ name: 'Autre', siret: [] }), by(lead)),
    ).rejects.toMatchObject({ kind: 'missing' });
  });
});
