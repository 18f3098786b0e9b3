/** What an address names in the place of the brackets of `/actions/[key]`; undefined where it is no such address. */
export function matchedAddress(address: string, path: string): Record<string, string> | undefined {
  const names = [...address.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
  const values = new RegExp(`^${address.replaceAll(/\[\w+\]/g, '([^/]+)')}$`).exec(path)?.slice(1);
  return (
    values && Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')]))
  );
}
