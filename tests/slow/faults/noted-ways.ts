/** What the history says of the ways into the vault, in the lines of `stateOf` and of the operation `ways`. */

const NOTE = /^history \[(\d+),"keys","(.*)",\d+\]$/;
const NUMBER = /^history \[(\d+),/;
const WAY = /^outside: way (\w+) \d+$/;

/**
 * A kit that was made and not shown before the process ended is taken away by the next opening, which notes both. No step takes a kit away: these
 * two entries stand for nothing, and what follows moves up.
 */
export function withoutUnseen(lines: readonly string[]): string[] {
  const notes = notesIn(lines);
  const found = notes.findIndex(
    ({ note }, index) => note === 'recovery kit made' && notes[index + 1]?.note === 'shares removed',
  );
  const [made, gone] = [notes[found], notes[found + 1]];
  if (made === undefined || gone === undefined || gone.seq !== made.seq + 1) return [...lines];
  const left = lines.filter((line) => line !== made.line && line !== gone.line);
  return withoutUnseen(
    left.map((line) =>
      line.replace(NUMBER, (all, seq) => (Number(seq) < made.seq ? all : `history [${Number(seq) - 2},`)),
    ),
  );
}

/**
 * With a log that was destroyed the catalogue forgets what it had noted, and vault.json does not: the opening after it may note in one entry what was
 * several. All else is as it was, and the entries together account for every way in that there is. The number of steps, or null.
 */
export function accounted(states: readonly (readonly string[])[], now: readonly string[]): number | null {
  const others = (lines: readonly string[]): string =>
    lines
      .filter((line) => !NOTE.test(line) && !WAY.test(line))
      .toSorted()
      .join('\n');
  const [first] = states;
  if (first === undefined || others(first) !== others(now)) return null;
  const known = waysIn(first);
  for (const { note } of notesIn(now)) {
    for (const part of note.split(', ')) {
      const change = CHANGES[part];
      if (change === undefined) return null;
      const [kind, by] = change;
      known.set(kind, (known.get(kind) ?? 0) + by);
    }
  }
  if (text(known) !== text(waysIn(now))) return null;
  const steps = states.findLastIndex((state) => text(waysIn(state)) === text(known));
  return steps < 0 ? null : steps;
}

/** What each note says of how many ways of a kind there are. */
const CHANGES: Readonly<Record<string, readonly [string, number]>> = {
  'passphrase added': ['passphrase', 1],
  'passphrase removed': ['passphrase', -1],
  'recovery kit made': ['shares', 1],
  'shares removed': ['shares', -1],
};

function notesIn(lines: readonly string[]): { readonly seq: number; readonly note: string; readonly line: string }[] {
  return lines
    .flatMap((line) => {
      const [, seq, note] = NOTE.exec(line) ?? [];
      return seq === undefined || note === undefined ? [] : [{ seq: Number(seq), note, line }];
    })
    .toSorted((one, other) => one.seq - other.seq);
}

function waysIn(lines: readonly string[]): Map<string, number> {
  const ways = new Map<string, number>();
  for (const line of lines) {
    const kind = WAY.exec(line)?.[1];
    if (kind !== undefined) ways.set(kind, (ways.get(kind) ?? 0) + 1);
  }
  return ways;
}

const text = (ways: ReadonlyMap<string, number>): string =>
  [...ways]
    .filter(([, count]) => count !== 0)
    .map(([kind, count]) => `${kind} ${count}`)
    .toSorted()
    .join(', ');
