/**
 * Those who document have no record of their own: what tells of them goes by the record in which it stands, with a sign that no code begins
 * with.
 */
export const ofWork = (code: string): string => `~${code}`;
export const isOfWork = (code: string): boolean => code.startsWith('~');
export const recordOf = (code: string): string => (isOfWork(code) ? code.slice(1) : code);
