import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Whether this machine has LibreOffice, the second program that proves what a workbook is. */
export function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/** Opens workbooks, or CSVs as a person does, with LibreOffice and saves them in another format; its own profile, nothing is left behind. */
export async function savedByOffice(
  files: Readonly<Record<string, Uint8Array>>,
  format: 'fods' | 'xlsx',
  from: 'xlsx' | 'csv' = 'xlsx',
): Promise<Record<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'suivi-office-'));
  try {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, `${name}.${from}`), files[name] ?? '');
    await promisify(execFile)(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        // Semicolons, quotation marks, UTF-8, from the first line on.
        ...(from === 'csv' ? ['--infilter=CSV:59,34,76,1'] : []),
        '--convert-to',
        format,
        '--outdir',
        join(folder, 'out'),
        ...names.map((name) => join(folder, `${name}.${from}`)),
      ],
      { timeout: 50_000 },
    );
    return Object.fromEntries(
      names.map((name) => [name, readFileSync(join(folder, 'out', `${name}.${format}`))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
