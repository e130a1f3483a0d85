/** The processor time and the memory that a server's process has used. */
export interface Usage {
  /** Time of the processor since it started. */
  readonly seconds: number;
  /** In MB. */
  readonly memory: number;
}

/** Reads it from the server's own `/metrics`. */
export async function readUsage(url: string): Promise<Usage> {
  const [seconds, bytes] = [
    await readMetric(url, 'process_cpu_seconds_total'),
    await readMetric(url, 'process_resident_memory_bytes'),
  ];
  return {seconds, memory: bytes / 1e6};
}

/** The value of a metric without labels; `NaN` when it is not known. */
export async function readMetric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const [, value] = new RegExp(`^${name} (\\S+)`, 'm').exec(text) ?? [];
  return Number(value);
}
