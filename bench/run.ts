import { consortiaTables, measureConsortia } from './consortia';
import { coverageTables, measureCoverage } from './coverage';
import { crowdTables, measureCrowd } from './crowd';
import { durabilityTables, measureDurability } from './durability';
import { httpTables, measureHttp } from './http';
import { importTables, measureImport } from './import';
import { javascriptTables, measureJavascript } from './javascript';
import { machine } from './machine';
import { measureMemory, memoryTables } from './memory';
import { measureMoney, moneyTables } from './money';
import { type Options, type Part, readOptions } from './options';
import { measurePages, pagesTables } from './pages';
import { measureQueries, queriesTables } from './queries';
import { writeReport } from './report';
import { keep } from './results';
import { measureSecrecy, secrecyTables } from './secrecy';
import { measureSessions, sessionsTables } from './sessions';
import { measureStart, startTables } from './start-time';
import { printTable, type Table } from './table';
import { measureWaiting, waitingTables } from './waiting';
import { measureWorkspace, workspaceTables } from './workspace';

/**
 * npm run bench -- [--figures 5000,200000,5000000] [--only queries,http,pages,crowd,start,js,memory,durability,import,secrecy,waiting,workspace,consortia,coverage,sessions,money]
 * [--quick] [--keep-build]. Measures and reports; it fails only where something does not work, never on a number.
 */
const PARTS: Record<Part, (options: Options) => Promise<void>> = {
  queries: part('queries', measureQueries, queriesTables),
  http: part('http', measureHttp, httpTables),
  pages: part('pages', measurePages, pagesTables),
  crowd: part('crowd', measureCrowd, crowdTables),
  start: part('start', measureStart, startTables),
  js: part('js', measureJavascript, javascriptTables),
  memory: part('memory', measureMemory, memoryTables),
  durability: part('durability', measureDurability, durabilityTables),
  import: part('import', measureImport, importTables),
  secrecy: part('secrecy', measureSecrecy, secrecyTables),
  waiting: part('waiting', measureWaiting, waitingTables),
  workspace: part('workspace', measureWorkspace, workspaceTables),
  consortia: part('consortia', measureConsortia, consortiaTables),
  coverage: part('coverage', measureCoverage, coverageTables),
  sessions: part('sessions', measureSessions, sessionsTables),
  money: part('money', measureMoney, moneyTables),
};

function part<Result>(
  name: Part,
  measure: (options: Options) => Promise<Result>,
  tables: (result: Result) => Table[],
) {
  return async (options: Options) => {
    const before = machine();
    const result = await measure(options);
    for (const table of tables(result)) printTable(table);
    keep(name, options.quick, before, result);
  };
}

try {
  const options = readOptions(process.argv.slice(2));
  const { cpu, cores, system, node, load, commit, changed } = machine();
  process.stdout.write(
    `${cpu}, ${cores} cores, ${system}, Node ${node}, commit ${commit}${changed ? ` + ${changed} changed files` : ''}, ` +
      `load ${load.toFixed(2)}${load > 0.5 ? ': the machine is not quiet' : ''}.\n`,
  );
  for (const name of options.only) await PARTS[name](options);
  process.stdout.write(`\n${writeReport(options.quick)}\n`);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
