/** A text among the attributes of a node; empty where there is none. */
export function textOf(attributes: Readonly<Record<string, unknown>>, key: string): string {
  const value = attributes[key];
  return typeof value === 'string' ? value : '';
}
