/**
 * Values of a PDF as the engine prints them, written anew: references lead to other numbers, and what says who made a thing, when, or
 * what belongs to it is left out.
 */

/** Beside a stream: properties, notes of programs, other versions of a picture, where it belonged, files outside. */
const besideStreams: ReadonlySet<string> = new Set([
  'Metadata',
  'PieceInfo',
  'LastModified',
  'StructParent',
  'StructParents',
  'OPI',
  'Alternates',
  'OC',
  'AF',
  'Measure',
  'PtData',
  'Name',
  'F',
  'FFilter',
  'FDecodeParms',
  // Written with the stream itself.
  'Length',
]);
/** Anywhere: names under which no font, picture or colour is known. */
const anywhere: ReadonlySet<string> = new Set(['Metadata', 'PieceInfo']);

export interface ValueOutlet {
  write(text: string): void;
  /** Writes a reference to what stands under this number in the file that is read. */
  reference(number: number): void;
  /** The dictionary that stands under this number, printed; for lists of properties, which are emptied. */
  printed(number: number): string;
}

/**
 * @param text a value as the engine prints it
 * @param ofStream whether it is the dictionary of a stream
 * @param without further keys of it that are left out
 */
export function copyValue(text: string, outlet: ValueOutlet, ofStream: boolean, without: readonly string[] = []): void {
  const tokens = tokensOf(text);
  let at = 0;
  const left = (depth: number, key: string): boolean =>
    anywhere.has(key) || (depth === 1 && ((ofStream && besideStreams.has(key)) || without.includes(key)));

  /** Passes over one value; `take` gets its pieces. */
  function value(depth: number, take: boolean): void {
    const token = tokens[at] ?? '';
    if (token === '<<') return dictionary(depth, take);
    if (token === '[') {
      if (take) outlet.write('[');
      at += 1;
      while (at < tokens.length && tokens[at] !== ']') value(depth + 1, take);
      at += 1;
      if (take) outlet.write(']');
      return;
    }
    if (tokens[at + 2] === 'R' && /^\d+$/.test(token)) {
      if (take) {
        outlet.write(' ');
        outlet.reference(Number(token));
      }
      at += 3;
      return;
    }
    if (take) outlet.write(/^[/(<]/.test(token) ? token : ` ${token}`);
    at += 1;
  }

  function dictionary(depth: number, take: boolean): void {
    if (take) outlet.write('<<');
    at += 1;
    while (at < tokens.length && tokens[at] !== '>>') {
      const name = tokens[at] ?? '';
      at += 1;
      const key = name.slice(1);
      const isTaken = take && !left(depth + 1, key);
      if (isTaken) outlet.write(name);
      if (isTaken && key === 'Properties') emptied();
      else value(depth + 1, isTaken);
    }
    at += 1;
    if (take) outlet.write('>>');
  }

  /** Marks in the content of a page may lead to a list of properties, which holds layers and notes: the names stay, what they lead to not. */
  function emptied(): void {
    const from = at;
    value(1, false);
    const [first = '', , last] = tokens.slice(from, at);
    const names =
      last === 'R' && at - from === 3 ? keysOf(outlet.printed(Number(first))) : keysOf(text, tokens.slice(from, at));
    outlet.write(`<<${names.map((name) => `${name}<<>>`).join('')}>>`);
  }

  while (at < tokens.length) value(0, true);
}

/** The keys of a printed dictionary, with their slashes. */
function keysOf(text: string, tokens: readonly string[] = tokensOf(text)): string[] {
  const keys: string[] = [];
  if (tokens[0] !== '<<') return keys;
  let depth = 0;
  let isKey = true;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    if (token === '<<' || token === '[') depth += 1;
    else if (token === '>>' || token === ']') {
      depth -= 1;
      if (depth === 1) isKey = true;
    } else if (depth === 1 && isKey) {
      keys.push(token);
      isKey = false;
    } else if (depth === 1) {
      if (tokens[at + 2] === 'R' && /^\d+$/.test(token)) at += 2;
      isKey = true;
    }
  }
  return keys;
}

/** ISO 32000-1, 7.2 and 7.3; as the engine prints them there are no comments. */
function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (/\s/.test(sign)) {
      at += 1;
      continue;
    }
    const end = endOf(text, at, sign);
    tokens.push(text.slice(at, end));
    at = end;
  }
  return tokens;
}

function endOf(text: string, at: number, sign: string): number {
  const two = text.slice(at, at + 2);
  if (two === '<<' || two === '>>') return at + 2;
  if (sign === '[' || sign === ']') return at + 1;
  if (sign === '<') return text.indexOf('>', at) + 1 || text.length;
  if (sign === '(') return endOfString(text, at);
  let end = at + 1;
  while (end < text.length && !/[\s()<>[\]/]/.test(text[end] ?? '')) end += 1;
  return end;
}

function endOfString(text: string, at: number): number {
  let depth = 0;
  for (let end = at; end < text.length; end += 1) {
    const sign = text[end];
    if (sign === '\\') end += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth -= 1;
      if (depth === 0) return end + 1;
    }
  }
  return text.length;
}
