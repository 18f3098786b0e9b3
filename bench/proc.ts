import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What the kernel knows of a process; Linux only. */

export function assertProc(): void {
  if (!existsSync('/proc/self/stat'))
    throw new Error('CPU and memory of a server are read in /proc: this part of the bench needs Linux.');
}

/** CPU used so far by a process and all its threads, in milliseconds. */
export function cpuOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  if (existsSync(`/proc/${pid}/schedstat`))
    // Nanoseconds; /proc/PID/stat counts in hundredths of a second.
    return threads.reduce(
      (sum, id) => sum + Number(text(`/proc/${pid}/task/${id}/schedstat`).split(' ')[0]) / 1e6,
      0,
    );
  const fields = text(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory now, and the most it ever was, in megabytes (10⁶ bytes). */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = text(`/proc/${pid}/status`);
  const of = (name: string) =>
    (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024) / 1e6;
  return { now: of('VmRSS'), peak: of('VmHWM') };
}

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A thread that ended between the listing and the reading.
    return '0 0 0';
  }
}
