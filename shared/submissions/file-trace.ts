/**
 * What in a file says who made it, where, with what: beside its content. The value stays with it for whoever compares it; nothing else of it
 * is shown.
 */
export interface FileTrace {
  readonly kind: 'person' | 'place' | 'path' | 'device' | 'program';
  /** What it is, in a few words: "the author of the PDF". */
  readonly what: string;
  readonly value: string;
}

/** As it goes from the reading process to the others: one property of the file. */
export function traceKey({ kind, what }: Pick<FileTrace, 'kind' | 'what'>): string {
  return `trace ${kind} ${what}`;
}

/** The traces among the properties that a look into a file gave. */
export function tracesAmong(properties: Readonly<Record<string, string>>): FileTrace[] {
  return Object.entries(properties).flatMap(([key, value]) => {
    const [, kind, what] = /^trace (person|place|path|device|program) (.+)$/.exec(key) ?? [];
    return kind === undefined || what === undefined ? [] : [{ kind: kind as FileTrace['kind'], what, value }];
  });
}
