/** The size of a file as people read it: « 12 ko », « 2,4 Mo ». */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))}\u00a0ko`;
  const megabytes = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(bytes / 1_000_000);
  return `${megabytes}\u00a0Mo`;
}
