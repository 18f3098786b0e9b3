/** Says in French why the service does not start, and ends the process. */
export function refuse(problems: readonly string[]): never {
  process.stderr.write(`Suivi CMA ne démarre pas :\n- ${problems.join('\n- ')}\n`);
  process.exit(1);
}
